import { CheckRecords, effectiveTransitions } from './effectiveTransitions';

const records: CheckRecords = {
  applicability: { status: 'applies' },
  machine: [
    { status: 'unknown', since: 10 },
    { status: 'fail', since: 40 },
    { status: 'pass', since: 90 },
  ],
  attestations: [
    { attestedBy: 'a', statement: 'I looked.', attestedAt: 20, expiresAt: 50 },
  ],
  waivers: [],
};
const waiver = {
  reason: 'It goes away.',
  approvedBy: 'b',
  approvedAt: 60,
  expiresAt: 100,
};

it('tells what people saw: an attestation that a failure ended, and a pass', () => {
  expect(effectiveTransitions(records, 200)).toEqual([
    { from: 'unknown', to: 'attested', at: 20 },
    { from: 'attested', to: 'fail', at: 40 },
    { from: 'fail', to: 'pass', at: 90 },
  ]);
});

it('tells of a waiver that began, and that was withdrawn', () => {
  const waivers = [{ ...waiver, withdrawnAt: 80 }];
  expect(effectiveTransitions({ ...records, waivers }, 85).slice(2)).toEqual([
    { from: 'fail', to: 'waived', at: 60 },
    { from: 'waived', to: 'fail', at: 80 },
  ]);
});

it('tells of nothing that has not come yet', () => {
  expect(effectiveTransitions(records, 19)).toEqual([]);
});

it('takes what people said first as the first result', () => {
  const only = { ...records, machine: [] };
  expect(effectiveTransitions(only, 200)).toEqual([
    { from: 'attested', to: 'unknown', at: 50 },
  ]);
});
