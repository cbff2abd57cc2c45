/** The label that carries an entity's stage in the catalog. @public */
export const lifecycleStageLabel = 'operability.dev/lifecycle-stage';

/** The label for how much a thing matters: 1 highest to 4. @public */
export const tierLabel = 'operability.dev/tier';

/** The annotation that says where an entity starts on the board. @public */
export const initialStageAnnotation = 'operability.dev/initial-stage';

/** Relation from an entity to its stage. @public */
export const relationInLifecycleStage = 'inLifecycleStage';

/** Relation from a stage to what is in it. @public */
export const relationLifecycleStageOf = 'lifecycleStageOf';

/** The signal that says the board has changed; carries no data. @public */
export const boardSignalChannel = 'lifecycle:board';
