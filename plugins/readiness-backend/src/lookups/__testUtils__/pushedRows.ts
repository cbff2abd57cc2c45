import { now } from './rows';

const logplex = 'component:default/logplex';

/** A row of a push of facts. */
export function aFactRow(change: object = {}) {
  return {
    entityRef: logplex,
    facts: { coverage: 80 },
    observedAt: new Date(now).toISOString(),
    ...change,
  };
}

/** A row of a push of results. */
export function aResultRow(change: object = {}) {
  return {
    entityRef: logplex,
    check: 'scan',
    status: 'fail',
    message: 'Two holes.',
    observedAt: new Date(now).toISOString(),
    ...change,
  };
}
