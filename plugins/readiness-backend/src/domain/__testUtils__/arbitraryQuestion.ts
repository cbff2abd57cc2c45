import fc from 'fast-check';
import { ResultQuestion } from '../result/effectiveResult';

/** Instants are small whole numbers, so that ends and beginnings meet often. */
export const horizon = 20;

const instant = fc.nat(horizon);
const later = fc.integer({ min: 1, max: horizon });

function option<T>(value: fc.Arbitrary<T>) {
  return fc.option(value, { nil: undefined });
}

/** What starts at an instant, lasts, and may be ended before its time. */
const lasting = fc
  .record({ start: instant, length: later, endedAfter: option(later) })
  .map(({ start, length, endedAfter }) => ({
    start,
    expiresAt: start + length,
    endedAt: endedAfter === undefined ? undefined : start + endedAfter,
  }));

/** Anything that can be known about one check of one entity. */
export const arbitraryQuestion: fc.Arbitrary<ResultQuestion> = fc.record({
  applicability: fc.oneof(
    { arbitrary: fc.constant({ status: 'applies' as const }), weight: 6 },
    {
      arbitrary: fc.constant({
        status: 'doesNotApply' as const,
        message: 'It is no service.',
        since: 0,
      }),
      weight: 1,
    },
    {
      arbitrary: fc.constant({
        status: 'unknown' as const,
        message: 'The catalog cannot be read.',
      }),
      weight: 1,
    },
  ),
  machine: option(
    fc.record({
      status: fc.constantFrom(
        ...(['pass', 'fail', 'unknown', 'notApplicable'] as const),
      ),
      message: fc.constant('So it is.'),
      evaluatedAt: instant,
      since: instant,
      timeToLive: later,
    }),
  ),
  attestation: option(
    lasting.map(({ start, expiresAt, endedAt }) => ({
      attestedBy: 'user:default/ion-fox',
      statement: 'I looked.',
      attestedAt: start,
      expiresAt,
      revokedAt: endedAt,
    })),
  ),
  waiver: option(
    lasting.map(({ start, expiresAt, endedAt }) => ({
      reason: 'It goes away soon.',
      approvedBy: 'user:default/rally-owl',
      approvedAt: start,
      expiresAt,
      withdrawnAt: endedAt,
    })),
  ),
});
