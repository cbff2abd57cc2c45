import fc from 'fast-check';
import { admitLimit } from './admitLimit';
import { breachesOf } from './breachesOf';
import { defaultLimits } from './defaultLimits';
import { dueBreaches } from './dueBreaches';
import { limitsOf } from './limitsOf';
import { mostWithin } from './mostWithin';

const version = (number: number, from: string, limit: number) => ({
  version: number,
  from,
  limits: [{ metric: 'unsocialInterruptions' as const, limit }],
});
const versions = [
  version(3, '2026-W30', 7),
  version(1, '2026-W10', 5),
  version(2, '2026-W30', 6),
];

it.each([
  ['2026-W09', 2, true],
  ['2026-W10', 5, false],
  ['2026-W29', 5, false],
  ['2026-W30', 7, false],
  ['2027-W01', 7, false],
])('judges %s by the limit of then: %i', (week, limit, isDefault) => {
  const limits = limitsOf(week, versions);
  expect(limits).toHaveLength(defaultLimits.length);
  expect(limits).toContainEqual(
    expect.objectContaining({
      metric: 'unsocialInterruptions',
      limit,
      isDefault,
    }),
  );
  expect(limits.filter(one => !one.isDefault)).toHaveLength(isDefault ? 0 : 1);
});

it('breaks a limit above the most and below the least, never without a number', () => {
  const values = {
    incidentsPerShift: 3,
    consecutiveNights: 0,
    unsocialInterruptions: 2,
    actionableShare: 0.79,
    quietWeeksInFour: null,
  };
  expect(breachesOf(limitsOf('2026-W01', []), values)).toMatchObject([
    { metric: 'incidentsPerShift', value: 3, limit: 2 },
    { metric: 'actionableShare', value: 0.79, limit: 0.8 },
  ]);
  expect(breachesOf(defaultLimits, {})).toEqual([]);
});

it.each([
  ['unsocialInterruptions', -1, false],
  ['unsocialInterruptions', 0, true],
  ['unsocialInterruptions', Number.NaN, false],
  ['actionableShare', 80, false],
  ['actionableShare', 0.8, true],
  ['quietWeeksInFour', 5, false],
] as const)('lets %s be %d: %s', (metric, limit, isAdmitted) => {
  expect(admitLimit(metric, limit) === undefined).toBe(isAdmitted);
});

it('asks for one decision about a limit, however many weeks broke it', () => {
  const breach = (team: string, week: string, decision?: object) => ({
    team,
    week,
    metric: 'unsocialInterruptions' as const,
    decision,
  });
  expect(
    dueBreaches([
      breach('a', '2026-W46'),
      breach('a', '2026-W47'),
      breach('b', '2026-W46'),
      breach('b', '2026-W47', {}),
      breach('c', '2026-W47'),
      breach('c', '2026-W46', {}),
    ]),
  ).toEqual([breach('a', '2026-W47'), breach('c', '2026-W47')]);
});

it('finds the worst stretch that starting at each instant finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50)),
      fc.integer({ min: 1, max: 20 }),
      (instants, length) => {
        const counts = instants.map(
          from =>
            instants.filter(one => one >= from && one < from + length).length,
        );
        expect(mostWithin(instants, length)).toBe(Math.max(0, ...counts));
      },
    ),
  );
});
