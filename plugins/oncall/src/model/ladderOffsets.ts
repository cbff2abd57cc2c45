import {
  delayMilliseconds,
  formatDelay,
  Step,
} from '@operability/plugin-oncall-common';

/** What the offsets of a ladder are made from. @internal */
export interface LadderShape {
  steps: readonly Pick<Step, 'hours' | 'escalateAfter'>[];
}

/** When a ladder is climbed: its steps may count in one of them only. @internal */
export type ClimbedIn = 'workHours' | 'afterHours';

/** When each step comes, on the first climb. @internal */
export interface LadderOffsets {
  /** Since the trigger; undefined for a step that does not count then. */
  steps: (string | undefined)[];
  /** How long one climb takes: after it comes the repeat, or the last resort. */
  length: string;
}

/**
 * When each step of a ladder comes if every step has somebody and nobody
 * answers. Who is on call, and hours that end while it is climbed, are left to
 * the simulation.
 *
 * @internal
 */
export function ladderOffsets(
  { steps }: LadderShape,
  climbedIn: ClimbedIn,
): LadderOffsets {
  let passed = 0;
  const offsets = steps.map(({ hours, escalateAfter }) => {
    if (hours !== 'always' && hours !== climbedIn) return undefined;
    const offset = formatDelay(passed);
    passed += delayMilliseconds(escalateAfter);
    return offset;
  });
  return { steps: offsets, length: formatDelay(passed) };
}

/**
 * When the last resort is paged. Where no step counts nothing is repeated, and
 * it is paged at once.
 *
 * @internal
 */
export function lastResortOffset(
  { length, steps }: LadderOffsets,
  repeat: number,
): string {
  const hasSteps = steps.some(offset => offset !== undefined);
  return formatDelay(hasSteps ? delayMilliseconds(length) * (repeat + 1) : 0);
}

/** Whether the hours of the week make a difference to a ladder. @internal */
export function dependsOnHours({ steps }: LadderShape): boolean {
  return steps.some(({ hours }) => hours !== 'always');
}
