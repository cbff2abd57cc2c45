import { limitText, weekLimits } from './weekLimits';

const weeks = ['2026-W44', '2026-W45', '2026-W46'];
const limitOf = (limit: number, isDefault: boolean) => ({
  metric: 'unsocialInterruptions' as const,
  title: 'Unsocial interruptions',
  limit,
  isLeast: false,
  source: '',
  isDefault,
});
const versionOf = (version: number, from: string, limit: number) => ({
  version,
  from,
  limits: [{ metric: 'unsocialInterruptions' as const, limit }],
  by: 'user:default/ion-fox',
  at: '2026-11-01T00:00:00.000Z',
  reason: 'because',
});

it.each([
  ['the default throughout', [limitOf(2, true)], [], [2, 2, 2]],
  [
    'that of then, and the later of one week',
    [limitOf(5, false)],
    [
      versionOf(3, '2026-W46', 5),
      versionOf(1, '2026-W45', 3),
      versionOf(2, '2026-W46', 4),
    ],
    [undefined, 3, 5],
  ],
])('draws as the limit of a week %s', (_, limits, history, expected) => {
  expect(weekLimits({ limits, history }, weeks, 'unsocial')).toEqual(expected);
});

it('draws none where no limit of a budget is one of the measure', () => {
  const budget = { limits: [limitOf(2, true)], history: [] };
  const values = weekLimits(budget, weeks, 'sleep');
  expect(values).toEqual([undefined, undefined, undefined]);
  expect(limitText(values)).toBe('');
  expect(limitText([3, 2])).toBe('The team’s budget is at most 2 a week.');
});
