import { GateItem } from '@operability/plugin-lifecycle-common';
import { decideMove } from './decideMove';

const line = (source: string, status: GateItem['status']): GateItem => ({
  id: source,
  title: source,
  source,
  status,
  required: true,
  message: '',
});
const gate = (...items: GateItem[]) => ({
  items,
  allowed: false,
  reason: 'optional' as const,
  confirmations: [],
});
const closed = gate(line('order', 'fail'), line('plan', 'pass'));
const wish = { override: false, mayOverride: false, reason: undefined };

describe('decideMove', () => {
  it('lets an open gate pass, and leaves no mark for an override nobody needed', () => {
    const open = gate(line('order', 'pass'));
    expect(
      decideMove(open, { override: true, mayOverride: true, reason: 'x' }),
    ).toEqual({ outcome: 'allowed', overridden: false });
  });

  it('names what keeps the gate closed', () => {
    expect(decideMove(closed, wish)).toEqual({
      outcome: 'closed',
      blockers: [closed.items[0]],
    });
    expect(decideMove(closed, { ...wish, mayOverride: true })).toMatchObject({
      outcome: 'closed',
    });
  });

  it('refuses an override to whoever may not', () => {
    expect(
      decideMove(closed, { ...wish, override: true, reason: 'urgent' }),
    ).toEqual({ outcome: 'forbidden', blockers: [closed.items[0]] });
  });

  it.each([undefined, '', '  '])(
    'wants a reason to override, not %j',
    reason => {
      expect(
        decideMove(closed, { override: true, mayOverride: true, reason }),
      ).toMatchObject({ outcome: 'closed', blockers: [{ source: 'reason' }] });
    },
  );

  it('lets an override with a reason pass, and marks it', () => {
    expect(
      decideMove(closed, {
        override: true,
        mayOverride: true,
        reason: 'urgent',
      }),
    ).toEqual({ outcome: 'allowed', overridden: true });
  });

  it('does not take an override for a reason that is missing', () => {
    expect(
      decideMove(gate(line('reason', 'fail')), {
        override: true,
        mayOverride: false,
      }),
    ).toMatchObject({ outcome: 'closed', blockers: [{ source: 'reason' }] });
  });
});
