import { resultStatus } from '@operability/plugin-readiness-common';
import fc from 'fast-check';
import { changeOfShare, CountedCell, rollUp } from './overview';
import { scoreOf } from './scoreOf';

const now = Date.parse('2026-11-22T12:00:00Z');
const checks = new Map([
  ['staging', { required: true }],
  ['ssl', { required: true }],
  ['chaos', { required: false, enforcedFrom: '2027-01-01' }],
]);

const arbitraryRow = fc.record({
  owner: fc.constantFrom('runtime', 'data', 'api'),
  check: fc.constantFrom(...checks.keys()),
  status: fc.constantFrom(...resultStatus.options),
});

it('shares by group and by check', () => {
  const cells: CountedCell[] = [
    { group: 'runtime', check: 'staging', status: 'pass', results: 3 },
    { group: 'runtime', check: 'staging', status: 'waived', results: 1 },
    { group: 'runtime', check: 'ssl', status: 'stale', results: 4 },
    { group: 'runtime', check: 'chaos', status: 'fail', results: 4 },
    { group: 'data', check: 'staging', status: 'notApplicable', results: 2 },
  ];
  const [runtime, data] = rollUp(cells, checks, now);
  expect(runtime).toMatchObject({
    group: 'runtime',
    passed: 3,
    applicable: 8,
    waived: 1,
    share: 3 / 8,
  });
  expect(runtime.byCheck.get('staging')).toMatchObject({ share: 3 / 4 });
  expect(runtime.byCheck.get('ssl')).toMatchObject({ share: 0 });
  expect(runtime.byCheck.get('chaos')!.share).toBeUndefined();
  expect(data).toMatchObject({ applicable: 0 });
  expect(data.share).toBeUndefined();
});

it('leaves out what a check left behind that is no more', () => {
  const gone: CountedCell = {
    group: 'runtime',
    check: 'fax',
    status: 'pass',
    results: 9,
  };
  expect(rollUp([gone], checks, now)).toEqual([]);
});

it('agrees with the score of all rows of a group taken together', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRow, { maxLength: 60 }), rows => {
      const cells = rows.map(({ owner, ...row }) => ({
        ...row,
        group: owner,
        results: 1,
      }));
      for (const { group, byCheck, ...sums } of rollUp(cells, checks, now)) {
        const lines = rows
          .filter(row => row.owner === group)
          .map(row => ({ ...row, ...checks.get(row.check)! }));
        const { passed, applicable, waived } = scoreOf(lines, now);
        expect(sums).toMatchObject({ passed, applicable, waived });
        const parts = [...byCheck.values()];
        expect(parts.reduce((sum, one) => sum + one.passed, 0)).toBe(passed);
        expect(parts.reduce((sum, one) => sum + one.applicable, 0)).toBe(
          applicable,
        );
      }
    }),
  );
});

it('compares shares only where both are known', () => {
  const half = { passed: 1, applicable: 2 };
  const none = { passed: 0, applicable: 0 };
  expect(changeOfShare(half, { passed: 3, applicable: 4 })).toBe(0.25);
  expect(changeOfShare(undefined, half)).toBeUndefined();
  expect(changeOfShare(none, half)).toBeUndefined();
  expect(changeOfShare(half, none)).toBeUndefined();
});
