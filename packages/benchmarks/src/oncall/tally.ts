import { climberRef, lastResortRef } from './organisation';
import { ReceivedPage } from './OutsideWorld';

/** How many pages there should have been, and what came. */
export interface Tally {
  /** Pages that the engine says it has sent. */
  sent: number;
  /** Different pages that came out of a channel. */
  received: number;
  /** Expected, and never came. */
  lost: number;
  /** Came again with the key of the first: the receiver can tell. */
  sameKey: number;
  /** Came again with another key: somebody is woken twice. */
  otherKey: number;
}

/** The page of one step of one alert: each step is somebody else's. */
function identityOf({
  alertId,
  userRef,
}: Pick<ReceivedPage, 'alertId' | 'userRef'>) {
  return `${alertId}/${userRef}`;
}

/** The pages of alerts that nobody answers, from the first step to the last resort. */
export function pagesOfWholeLadder(
  alertIds: readonly string[],
  steps: number,
): Set<string> {
  const people = [
    ...Array.from({ length: steps }, (_, index) => climberRef(index + 1)),
    lastResortRef,
  ];
  return new Set(
    alertIds.flatMap(alertId =>
      people.map(userRef => identityOf({ alertId, userRef })),
    ),
  );
}

/** Whether everything that is expected has come. */
export function isComplete(
  expected: ReadonlySet<string>,
  pages: readonly ReceivedPage[],
): boolean {
  const came = new Set(pages.map(identityOf));
  return [...expected].every(identity => came.has(identity));
}

/** Counts what came against what should have. */
export function tally(
  expected: ReadonlySet<string>,
  pages: readonly ReceivedPage[],
  sent: number,
): Tally {
  const keys = new Map<string, Set<string>>();
  let sameKey = 0;
  for (const page of pages) {
    const identity = identityOf(page);
    const known = keys.get(identity) ?? new Set();
    if (known.has(page.key)) sameKey += 1;
    keys.set(identity, known.add(page.key));
  }
  let otherKey = 0;
  for (const known of keys.values()) otherKey += known.size - 1;
  const lost = [...expected].filter(identity => !keys.has(identity)).length;
  return { sent, received: keys.size, lost, sameKey, otherKey };
}

/**
 * How late each page was, in milliseconds: how long after the page before it,
 * beyond the wait of the step.
 */
export function lateness(
  pages: readonly ReceivedPage[],
  waitMs: number,
): number[] {
  const byAlert = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const page of [...pages].sort((one, other) => one.at - other.at)) {
    const identity = identityOf(page);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const times = byAlert.get(page.alertId) ?? [];
    byAlert.set(page.alertId, [...times, page.at]);
  }
  return [...byAlert.values()].flatMap(times =>
    times.slice(1).map((at, index) => at - times[index] - waitMs),
  );
}
