import { AskedWaiver, decideWaiver, waiverStatusAt } from './decideWaiver';

const now = 1000;
const asked: AskedWaiver = {
  requestedBy: 'user:default/ion-fox',
  expiresAt: 2000,
};

function decide(change: Partial<AskedWaiver>, by = 'user:default/rally-owl') {
  return decideWaiver({ ...asked, ...change }, { approve: true, by }, now);
}

it('takes the decision of somebody else', () => {
  const by = 'user:default/rally-owl';
  expect(decide({})).toEqual({ outcome: 'decided', status: 'approved' });
  expect(decideWaiver(asked, { approve: false, by }, now)).toEqual({
    outcome: 'decided',
    status: 'declined',
  });
});

it.each(['user:default/ion-fox', 'User:default/Ion-Fox'])(
  'refuses that of the asker, however written: %s',
  by => {
    for (const approve of [true, false]) {
      expect(decideWaiver(asked, { approve, by }, now)).toMatchObject({
        outcome: 'forbidden',
      });
    }
  },
);

it('refuses the asker first, whatever else is wrong', () => {
  expect(decide({ expiresAt: 1 }, asked.requestedBy).outcome).toBe('forbidden');
});

it.each([
  ['approved', { decision: { approved: true, at: 900 } }],
  ['declined', { decision: { approved: false, at: 900 } }],
  ['withdrawn', { withdrawnAt: 900 }],
  ['ended', { expiresAt: now }],
] as const)('refuses one that is %s', (status, change) => {
  expect(waiverStatusAt({ ...asked, ...change }, now)).toBe(status);
  expect(decide(change).outcome).toBe('conflict');
});

it('ends an approval with its date, and keeps a refusal what it was', () => {
  const approved = { ...asked, decision: { approved: true, at: 900 } };
  expect(waiverStatusAt(approved, 1999)).toBe('approved');
  expect(waiverStatusAt(approved, 2000)).toBe('ended');
  const declined = { ...asked, decision: { approved: false, at: 900 } };
  expect(waiverStatusAt(declined, 2000)).toBe('declined');
});
