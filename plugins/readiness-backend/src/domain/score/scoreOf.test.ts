import {
  resultStatus,
  ResultStatus,
} from '@operability/plugin-readiness-common';
import fc from 'fast-check';
import { countedAs, CountedLine } from './countedAs';
import { scoreOf, scoreRows } from './scoreOf';

const now = Date.parse('2026-11-22T12:00:00Z');

const arbitraryLine: fc.Arbitrary<CountedLine> = fc.record({
  check: fc.string(),
  required: fc.boolean(),
  enforcedFrom: fc.constantFrom(
    undefined,
    '2026-11-21',
    '2026-11-22',
    '2026-11-23',
  ),
  status: fc.constantFrom(...resultStatus.options),
});

function line(status: ResultStatus, change: Partial<CountedLine> = {}) {
  return { check: 'staging', required: true, status, ...change };
}

it.each([
  ['pass', 'passed'],
  ['attested', 'passed'],
  ['waived', 'waived'],
  ['fail', 'open'],
  ['unknown', 'open'],
  ['stale', 'open'],
  ['notApplicable', 'notCounted'],
] as const)('counts what is %s as %s', (status, counted) => {
  expect(countedAs(line(status), now)).toBe(counted);
});

it('says 9 of 11, 2 waived', () => {
  const lines = [
    ...Array.from({ length: 7 }, () => line('pass')),
    line('attested'),
    line('attested', { required: false }),
    line('waived'),
    line('waived', { required: false }),
    line('notApplicable'),
    line('fail', { enforcedFrom: '2027-01-01' }),
  ];
  expect(scoreOf(lines, now)).toEqual({
    passed: 9,
    applicable: 11,
    waived: 2,
    required: { passed: 8, applicable: 9 },
  });
});

it('counts a line from the first instant of its day in UTC', () => {
  const start = Date.parse('2026-11-23T00:00:00Z');
  const late = line('fail', { enforcedFrom: '2026-11-23' });
  expect(scoreOf([late], start - 1).applicable).toBe(0);
  expect(scoreOf([late], start).applicable).toBe(1);
});

it('is nothing of nothing where nothing applies', () => {
  expect(scoreOf([line('notApplicable')], now)).toEqual({
    passed: 0,
    applicable: 0,
    waived: 0,
    required: { passed: 0, applicable: 0 },
  });
});

it('agrees with counting on fingers, whatever the lines', () => {
  fc.assert(
    fc.property(fc.array(arbitraryLine, { maxLength: 30 }), lines => {
      let [passed, applicable, waived] = [0, 0, 0];
      const required = { passed: 0, applicable: 0 };
      for (const { status, enforcedFrom, required: must } of lines) {
        if (enforcedFrom === '2026-11-23' || status === 'notApplicable') {
          continue;
        }
        const isPassed = ['pass', 'attested'].includes(status);
        applicable += 1;
        if (isPassed) passed += 1;
        if (status === 'waived') waived += 1;
        if (must) required.applicable += 1;
        if (must && isPassed) required.passed += 1;
      }
      expect(scoreOf(lines, now)).toEqual({
        passed,
        applicable,
        waived,
        required,
      });
    }),
  );
});

it('opens every number to its rows, and loses no line', () => {
  fc.assert(
    fc.property(fc.array(arbitraryLine), lines => {
      const rows = scoreRows(lines, now);
      const score = scoreOf(lines, now);
      expect(rows.passed).toHaveLength(score.passed);
      expect(rows.waived).toHaveLength(score.waived);
      expect(Object.values(rows).flat()).toHaveLength(lines.length);
    }),
  );
});

it('rises by nothing but a pass', () => {
  fc.assert(
    fc.property(fc.array(arbitraryLine), arbitraryLine, (lines, more) => {
      const before = scoreOf(lines, now).passed;
      const after = scoreOf([...lines, more], now).passed;
      const isPass = ['pass', 'attested'].includes(more.status);
      fc.pre(!isPass);
      expect(after).toBe(before);
    }),
  );
});
