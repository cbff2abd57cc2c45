/** The annotation with the address of a service's runbook. @public */
export const runbookAnnotation = 'operability.dev/runbook';

/** The annotation with the address of a sample of a service's log. @public */
export const logSampleAnnotation = 'operability.dev/log-sample-url';

/** The annotation with the address that is probed for TLS. @public */
export const probeAnnotation = 'operability.dev/probe-url';

/** The label for how much a thing matters: 1 highest to 4. @public */
export const tierLabel = 'operability.dev/tier';

/** The label that carries an entity's stage in the catalog. @public */
export const lifecycleStageLabel = 'operability.dev/lifecycle-stage';

/** The signal that says that results have changed; carries no data. @public */
export const resultsSignalChannel = 'readiness:results';
