const second = 1000;
const minute = 60 * second;

/** How often the last resort is paged until somebody acknowledges. @internal */
export const lastResortEvery = 15 * minute;

/** The wait of a step that has none of its own, and of none at all. @internal */
export const defaultEscalateAfter = 5 * minute;

/** How long an acknowledgement holds where no policy says. @internal */
export const defaultAckTimeout = 30 * minute;

/** How long a flapping alert must be quiet before it resolves. @internal */
export const quietTime = 10 * minute;

/**
 * Up to here a tick is only late, and what it does counts from when it was due,
 * so that a ladder keeps its times; beyond, the engine was away, and the rhythm
 * starts from now.
 *
 * @internal
 */
export const tickTolerance = 5 * second;

/** How far ahead a timer's start may lie before the clock must have jumped back. @internal */
export const clockTolerance = 5 * second;
