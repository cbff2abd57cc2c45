import fc from 'fast-check';
import { arbitraryLadderCase } from '../__testUtils__/arbitraryLadderCase';
import { driveLadder, Driven, pagesOf } from '../__testUtils__/driveLadder';
import { ladderOracle, OraclePage } from '../__testUtils__/ladderOracle';
import { directoryOf } from '../__testUtils__/TestWorld';
import { nextTransition } from './nextTransition';
import { recipientRef } from './resolveTargets';
import { simulate } from './simulate';
import { nextTimer } from './timers';

// `PROPERTY_RUNS=10000` looks longer than a normal test run has time for.
const numRuns = Number(process.env.PROPERTY_RUNS ?? 500);

const lateness = fc.array(fc.integer({ min: 0, max: 5000 }), {
  minLength: 1,
  maxLength: 10,
});

describe('the ladder, on random policies, schedules and instants', () => {
  it('is climbed as simulated, and as the specification says', () => {
    fc.assert(
      fc.property(
        arbitraryLadderCase({ withDeeds: false }),
        lateness,
        (given, late) => {
          const expected = ladderOracle(given);
          expect(written(pagesOf(driveLadder(given, late)), given)).toEqual(
            written(expected, given),
          );

          const items = simulate('high', {
            now: given.start,
            policy: given.policy,
            currentPolicy: given.edited,
            lastResort: given.lastResort,
            directory: directoryOf(given.world),
          });
          const last = items.at(-1);
          // It ends with the last resort, or where it is long enough.
          const until =
            last?.step === 0 || items.length === 200
              ? Date.parse(last?.at ?? '')
              : given.end;
          const predicted = items.flatMap(({ at, recipients }) =>
            recipients.map(recipient => ({
              at: Date.parse(at),
              ref: recipientRef(recipient),
              told: false,
            })),
          );
          const upTo = (pages: OraclePage[]) =>
            written(
              pages.filter(({ at }) => at <= until),
              given,
            );
          expect(items.length).toBeLessThanOrEqual(200);
          expect(upTo(predicted)).toEqual(upTo(expected));
        },
      ),
      { numRuns },
    );
  });

  it('is climbed as the specification says while people do things', () => {
    fc.assert(
      fc.property(
        arbitraryLadderCase({ withDeeds: true }),
        lateness,
        (given, late) => {
          const driven = driveLadder(given, late);
          expect(written(pagesOf(driven), given)).toEqual(
            written(ladderOracle(given), given),
          );
          expect(violations(driven)).toEqual([]);
        },
      ),
      { numRuns },
    );
  });
});

function written(pages: OraclePage[], { start }: { start: number }): string[] {
  return pages
    .map(({ at, ref, told }) => ({
      at: (at - start) / 60_000,
      text: `${told ? 'told' : 'paged'} ${ref}`,
    }))
    .sort(
      (one, other) => one.at - other.at || one.text.localeCompare(other.text),
    )
    .map(({ at, text }) => `${at} ${text}`);
}

/** What must never be, in words; asserted at once because asserting is slow. */
function violations(driven: readonly Driven[]): string[] {
  const keys = new Set<string>();
  return driven.flatMap(({ event, context, before, outcome }) => {
    const found: string[] = [];
    const never = (text: string, isSo: boolean) => {
      if (isSo) found.push(`${text}, after ${JSON.stringify(event)}`);
    };
    if (before && event.type !== 'start') {
      const again = nextTransition(before, event, context);
      never('another replica decides otherwise', !isSame(again, outcome));
    }
    if (outcome.type !== 'transition') return found;
    const { run, pages, at } = outcome;
    never(
      'two pages have one key',
      pages.some(({ key }) => keys.has(key)),
    );
    pages.forEach(({ key }) => keys.add(key));
    const next = nextTimer(run);
    if (run.status === 'resolved') never('it goes on', next !== undefined);
    else never('it ends in silence', next === undefined);
    never('it waits for the past', next !== undefined && next.dueAt < at);
    if (run.status !== 'triggered') {
      never(
        'somebody is paged who need not be',
        pages.some(({ interrupts }) => interrupts),
      );
    }
    if (run.status === 'acknowledged') {
      const second = { now: at + 1, directory: directoryOf({}) };
      const acknowledge = (actor: string) =>
        nextTransition(run, { type: 'acknowledge', actor }, second).type;
      never(
        'a second tap changes something',
        acknowledge(run.heldBy ?? '') !== 'unchanged',
      );
      never(
        'an old button takes it from somebody',
        acknowledge('user:default/late') !== 'refused',
      );
    }
    return found;
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
