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

/**
 * The annotation with the address of a service's Kubernetes manifests as they
 * run in production: a file or a folder, relative to its source if need be.
 *
 * @public
 */
export const manifestsAnnotation = 'operability.dev/manifests';

/** The same of staging. @public */
export const stagingManifestsAnnotation = 'operability.dev/staging-manifests';

/** The annotations by which other pagers know a service. @public */
export const pagerAnnotations: readonly string[] = [
  'pagerduty.com/service-id',
  'pagerduty.com/integration-key',
  'opsgenie.com/component-selector',
  'opsgenie.com/team',
  'splunk.com/on-call-team',
  'victorops.com/team',
  'grafana/alert-label-selector',
  'ilert.com/integration-key',
  'prometheus.io/alert',
  'prometheus.io/rule',
];
