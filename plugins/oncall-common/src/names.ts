/** The annotation that binds an entity to a policy, by the policy's id. @public */
export const policyAnnotation = 'operability.dev/policy';

/** The annotation with the address of a service's runbook. @public */
export const runbookAnnotation = 'operability.dev/runbook';

/** The annotation of a Group that names its engineering manager. @public */
export const engineeringManagerAnnotation =
  'operability.dev/engineering-manager';

/** The label for how much a thing matters: 1 highest to 4. @public */
export const tierLabel = 'operability.dev/tier';

/** The signal that says that alerts have changed; carries their ids. @public */
export const alertsSignalChannel = 'oncall:alerts';

/** The signal that says that schedules or policies have changed; carries no data. @public */
export const schedulesSignalChannel = 'oncall:schedules';
