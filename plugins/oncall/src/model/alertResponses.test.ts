import { sampleAlert } from '../__testUtils__/samples';
import { alertResponses } from './alertResponses';

const me = 'user:default/ion-fox';
const held = {
  status: 'acknowledged' as const,
  pendingActions: [
    {
      type: 'unacknowledge' as const,
      at: '2026-11-28T03:41:00.000Z',
      to: 'ion-fox',
    },
  ],
};

describe('what somebody can do about an alert', () => {
  it('is all three while nobody holds it, with whom an escalation pages', () => {
    expect(alertResponses(sampleAlert(), me)).toEqual({
      acknowledge: { label: 'Acknowledge' },
      escalate: {
        label: 'Escalate to Runtime Secondary',
        to: 'Runtime Secondary',
      },
      resolve: { label: 'Resolve' },
      canExtend: false,
      canTakeOver: false,
    });
  });

  it('is "still on it" for the holder, and the step that an escalation comes to', () => {
    const alert = sampleAlert({ ...held, heldBy: me });
    expect(alertResponses(alert, me)).toMatchObject({
      acknowledge: { refusal: 'You hold it' },
      escalate: { label: 'Escalate to Runtime Secondary' },
      canExtend: true,
      canTakeOver: false,
    });
  });

  it('is taking over for the others', () => {
    const alert = sampleAlert({ ...held, heldBy: 'user:default/rally-owl' });
    expect(alertResponses(alert, me)).toMatchObject({
      acknowledge: { refusal: 'rally-owl holds it' },
      canExtend: false,
      canTakeOver: true,
    });
  });

  it.each([
    ['of low urgency', { urgency: 'low' as const }, /never escalates/],
    ['at the last resort', { step: 0 }, /last resort is asked/],
  ])('is no escalation when it is %s', (_, changes, refusal) => {
    const { escalate } = alertResponses(sampleAlert(changes), me);
    expect(escalate.refusal).toMatch(refusal);
    expect(escalate.label).toBe('Escalate');
  });

  it('does not promise an extension where nothing lapses', () => {
    const alert = sampleAlert({
      status: 'acknowledged',
      heldBy: me,
      urgency: 'low',
      pendingActions: [],
    });
    expect(alertResponses(alert, me).canExtend).toBe(false);
  });

  it('is nothing for those who may only look', () => {
    const alert = sampleAlert({
      ...held,
      heldBy: 'user:default/rally-owl',
      canRespond: false,
    });
    const { acknowledge, escalate, resolve, canTakeOver } = alertResponses(
      alert,
      me,
    );
    for (const { refusal } of [acknowledge, escalate, resolve]) {
      expect(refusal).toMatch(/not respond/);
    }
    expect(canTakeOver).toBe(false);
  });
});
