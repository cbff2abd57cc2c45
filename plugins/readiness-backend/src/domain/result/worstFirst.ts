import { ResultStatus } from '@operability/plugin-readiness-common';

/**
 * The order in which lists show results: what is known to be missing, then what
 * nobody knows, then what people answer for, then what is well.
 */
export const worstFirst: readonly ResultStatus[] = [
  'fail',
  'unknown',
  'stale',
  'waived',
  'attested',
  'pass',
  'notApplicable',
];
