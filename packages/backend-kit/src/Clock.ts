/** Where time comes from, so that tests can move it. @public */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** The clock of this process. @public */
export const systemClock: Clock = { now: () => Date.now() };
