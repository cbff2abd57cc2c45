import { ResultStatus } from '@operability/plugin-readiness-common';
import { CountedLine } from './countedAs';
import { gateLines } from './gateLines';

const now = Date.parse('2026-11-22T12:00:00Z');

function closes(status: ResultStatus, change: Partial<CountedLine> = {}) {
  const line = { check: 'staging', required: true, status, ...change };
  return gateLines([line], now)[0].closes;
}

it.each([
  ['pass', false],
  ['fail', true],
  ['unknown', true],
  ['stale', true],
  ['notApplicable', false],
  ['waived', false],
  ['attested', false],
] as const)('a required line that is %s closes the gate: %s', (status, is) => {
  expect(closes(status)).toBe(is);
});

it.each(['fail', 'unknown', 'stale'] as const)(
  'a line that is only recommended, or not enforced yet, never does: %s',
  status => {
    expect(closes(status, { required: false })).toBe(false);
    expect(closes(status, { enforcedFrom: '2026-11-23' })).toBe(false);
    expect(closes(status, { enforcedFrom: '2026-11-22' })).toBe(true);
  },
);
