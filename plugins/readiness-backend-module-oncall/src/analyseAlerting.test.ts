import { AlertingReport, analyseAlerting } from './analyseAlerting';
import { day } from './day';

const now = Date.parse('2026-11-22T12:00:00Z');
const report: AlertingReport = {
  policy: { name: 'Runtime', levels: 2, url: 'https://example.com/policy' },
  onCall: ['user:default/ion-fox'],
  drill: {
    at: now - day,
    acknowledged: { at: now - day, by: 'user:default/ion-fox' },
  },
  otherPagers: [],
};

function ask(change: Partial<AlertingReport>) {
  return analyseAlerting({ ...report, ...change }, now);
}

it('passes with two levels, somebody on call and a drill, and shows them', () => {
  const finding = ask({});
  expect(finding).toMatchObject({ status: 'pass', message: '' });
  expect(finding.evidence.map(({ title }) => title)).toEqual([
    'Policy Runtime, 2 levels',
    'Somebody is on call for it',
    'Drill of 2026-11-21, acknowledged by user:default/ion-fox',
  ]);
});

it('says the same whoever is on call, so that a shift is no change', () => {
  expect(ask({ onCall: ['user:default/rally-owl'] })).toEqual(ask({}));
});

it.each([
  [{ policy: undefined }, 'No policy says whom its alerts page.'],
  [
    { policy: { name: 'Runtime', levels: 1 } },
    'The policy Runtime has 1 level, where 2 are the least.',
  ],
  [{ onCall: [] }, 'Nobody is on call for it now.'],
  [{ drill: undefined }, 'No drill has ever shown that a page finds a human.'],
  [
    { drill: { at: now - day } },
    'Nobody has acknowledged the drill of 2026-11-21.',
  ],
  [
    { drill: { at: 0, acknowledged: { at: now - 90 * day, by: 'a' } } },
    'The last drill was acknowledged on 2026-08-24, more than 90 days ago.',
  ],
])('fails with %j', (change, message) => {
  expect(ask(change)).toMatchObject({ status: 'fail', message });
});

it('counts a drill up to 90 days, from when a human answered', () => {
  const at = now - 90 * day + 1;
  const drill = { at: 0, acknowledged: { at, by: 'a' } };
  expect(ask({ drill }).status).toBe('pass');
});

it('names everything that is missing', () => {
  const { message } = ask({ onCall: [], drill: undefined });
  expect(message).toContain('Nobody is on call');
  expect(message).toContain('No drill');
});

it('leaves another pager to whoever has seen it work', () => {
  const otherPagers = ['pagerduty.com/service-id'];
  expect(ask({ policy: undefined, otherPagers })).toMatchObject({
    status: 'unknown',
    message: expect.stringContaining('pagerduty.com/service-id'),
  });
  expect(ask({ otherPagers, onCall: [] }).status).toBe('fail');
});
