import { ResultStatus } from '@operability/plugin-readiness-common';
import { CountedLine } from '../score/countedAs';
import { campaignProgress, campaignStatus } from './campaignProgress';

const now = Date.parse('2026-11-22T12:00:00Z');
const scope = { checks: [], startsOn: '2026-11-01', dueOn: '2026-11-22' };

function line(
  check: string,
  status: ResultStatus,
  required = true,
): CountedLine {
  return { check, status, required };
}

const entities = [
  [
    line('ssl', 'pass'),
    line('staging', 'attested'),
    line('chaos', 'fail', false),
  ],
  [line('ssl', 'pass'), line('staging', 'waived')],
  [line('ssl', 'stale'), line('staging', 'pass')],
  [line('ssl', 'notApplicable'), line('staging', 'notApplicable')],
].map(lines => ({ entities: 1, lines }));

it('counts the required lines of those to whom any applies', () => {
  expect(campaignProgress(scope, entities, now)).toEqual({
    entities: 3,
    entitiesDone: 2,
    passed: 4,
    applicable: 6,
    waived: 1,
  });
});

it('counts entities that stand alike each for itself', () => {
  const twice = entities.map(one => ({ ...one, entities: 2 }));
  expect(campaignProgress(scope, twice, now)).toEqual({
    entities: 6,
    entitiesDone: 4,
    passed: 8,
    applicable: 12,
    waived: 2,
  });
});

it('counts only the checks it is about, also one that is recommended', () => {
  const checks = ['chaos'];
  expect(campaignProgress({ ...scope, checks }, entities, now)).toMatchObject({
    entities: 1,
    entitiesDone: 0,
    applicable: 1,
  });
});

it.each([
  ['2026-10-31T23:59:59Z', 'planned'],
  ['2026-11-01T00:00:00Z', 'running'],
  ['2026-11-22T23:59:59Z', 'running'],
  ['2026-11-23T00:00:00Z', 'overdue'],
])('goes by its days: at %s it is %s', (at, status) => {
  const progress = campaignProgress(scope, entities, now);
  expect(campaignStatus(scope, progress, Date.parse(at))).toBe(status);
});

it('is done when nothing is open, also late, and not when it is about nobody', () => {
  const late = Date.parse('2027-01-01T00:00:00Z');
  const done = campaignProgress(scope, entities.slice(0, 2), late);
  expect(campaignStatus(scope, done, late)).toBe('done');
  const nobody = campaignProgress(scope, [], late);
  expect(campaignStatus(scope, nobody, late)).toBe('overdue');
});
