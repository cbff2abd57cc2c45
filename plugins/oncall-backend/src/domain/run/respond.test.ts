import { runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { user } from '../__testUtils__/TestWorld';
import { nextTimer } from './timers';
import { RunEvent } from './Transition';

const minute = 60_000;
const actor = user('ion-fox');
const trigger = () =>
  TestAlert.trigger({ policy: runtimeLadder, world: runtimeWorld });

describe('acknowledging', () => {
  it('makes one the holder until the timeout', () => {
    const alert = trigger().tickTo(3);
    alert.acknowledge('rally-owl');
    expect(alert.run).toMatchObject({
      status: 'acknowledged',
      heldBy: user('rally-owl'),
      assigned: [{ userRef: user('rally-owl') }],
    });
    expect(nextTimer(alert.run)).toMatchObject({
      type: 'unacknowledge',
      dueAt: alert.now + 30 * minute,
    });
  });

  it('twice changes nothing, not even the timeout', () => {
    const alert = trigger();
    alert.acknowledge('ion-fox');
    alert.tickTo(20);
    expect(alert.acknowledge('ion-fox')).toEqual({ type: 'unchanged' });
  });

  it('wakes a snoozed alert up', () => {
    const alert = trigger();
    alert.give({ type: 'snooze', actor, until: alert.now + 60 * minute });
    alert.acknowledge('ion-fox');
    expect(alert.run).toMatchObject({ status: 'acknowledged' });
    expect(nextTimer(alert.run)?.type).toBe('unacknowledge');
  });
});

describe('“still on it”', () => {
  it('extends the acknowledgement by the timeout', () => {
    const alert = trigger();
    alert.acknowledge('ion-fox');
    alert.tickTo(20).give({ type: 'extend', actor });
    expect(alert.tickTo(59).run.status).toBe('acknowledged');
    expect(alert.tickTo(60).run.status).toBe('triggered');
    expect(alert.pages.at(-1)).toBe('60:00 ion-fox');
  });

  it('is refused when nobody holds the alert', () => {
    expect(trigger().give({ type: 'extend', actor })).toMatchObject({
      reason: 'notAcknowledged',
    });
  });
});

describe('escalating', () => {
  it('pages the next step now, and the ladder goes on from there', () => {
    const alert = trigger().tickTo(1);
    alert.give({ type: 'escalate', actor, fromStep: 1 });
    expect(alert.tickTo(6).pages).toEqual([
      '0:00 ion-fox',
      '1:00 rally-owl',
      '6:00 codon-elk',
    ]);
  });

  it('from a held alert asks the next to hold it', () => {
    const alert = trigger();
    alert.acknowledge('ion-fox');
    alert.give({ type: 'escalate', actor, fromStep: 1 });
    expect(alert.run).toMatchObject({ status: 'triggered', step: 2 });
    expect(alert.run.heldBy).toBeUndefined();
  });

  it('is refused from a step that has passed', () => {
    const alert = trigger().tickTo(2);
    expect(alert.give({ type: 'escalate', actor, fromStep: 1 })).toEqual({
      type: 'refused',
      reason: 'stepMovedOn',
      message: 'It has moved on to step 2',
    });
  });

  it('is refused from the same step of an earlier pass', () => {
    const alert = trigger();
    expect(
      alert.give({ type: 'escalate', actor, fromStep: 1, fromRepeat: 1 }),
    ).toMatchObject({ reason: 'stepMovedOn' });
  });

  it('is refused above the last resort', () => {
    const alert = TestAlert.trigger({
      world: runtimeWorld,
      lastResort: { type: 'user', ref: user('noah') },
    });
    expect(alert.give({ type: 'escalate', actor, fromStep: 0 })).toMatchObject({
      reason: 'nobodyAbove',
    });
  });

  it('from the last step asks the last resort', () => {
    const alert = trigger().tickTo(22);
    alert.surroundings.lastResort = { type: 'user', ref: user('maple-elk') };
    alert.give({ type: 'escalate', actor, fromStep: 6 });
    expect(alert.pages.at(-1)).toBe('22:00 maple-elk');
  });
});

describe('snoozing', () => {
  it('pages nobody until it ends, at step 1', () => {
    const alert = trigger().tickTo(8);
    alert.give({ type: 'snooze', actor, until: alert.now + 60 * minute });
    expect(alert.run).toMatchObject({ status: 'snoozed', assigned: [] });
    expect(alert.tickTo(70).pages.slice(3)).toEqual([
      '68:00 ion-fox',
      '70:00 rally-owl',
    ]);
  });

  it('is refused into the past', () => {
    const alert = trigger();
    expect(
      alert.give({ type: 'snooze', actor, until: alert.now }),
    ).toMatchObject({ reason: 'notInFuture' });
  });

  it('again moves its end', () => {
    const alert = trigger();
    alert.give({ type: 'snooze', actor, until: alert.now + 60 * minute });
    alert.give({ type: 'snooze', actor, until: alert.now + 10 * minute });
    expect(alert.tickTo(10).pages.at(-1)).toBe('10:00 ion-fox');
  });
});

describe('reassigning', () => {
  const reassign = (alert: TestAlert, name: string) =>
    alert.give({ type: 'reassign', actor, userRef: user(name) });

  it('pages the person, who has the time of the step before the ladder goes on', () => {
    const alert = trigger().tickTo(3);
    alert.acknowledge('rally-owl');
    reassign(alert, 'kiln-wren');
    expect(alert.run).toMatchObject({
      status: 'triggered',
      assigned: [{ userRef: user('kiln-wren') }],
    });
    expect(alert.tickTo(8).pages.slice(2)).toEqual([
      '3:00 kiln-wren',
      '8:00 codon-elk',
    ]);
  });

  it('to oneself takes it over without a page', () => {
    const alert = trigger().tickTo(3);
    alert.acknowledge('rally-owl');
    reassign(alert, 'ion-fox');
    expect(alert.run).toMatchObject({ status: 'acknowledged', heldBy: actor });
    expect(alert.orders).toHaveLength(2);
  });

  it('to its holder changes nothing', () => {
    const alert = trigger();
    alert.acknowledge('rally-owl');
    expect(reassign(alert, 'rally-owl')).toEqual({ type: 'unchanged' });
  });

  it('is refused for somebody who cannot be reached', () => {
    const alert = TestAlert.trigger({
      policy: runtimeLadder,
      world: { ...runtimeWorld, unreachable: [user('kiln-wren')] },
    });
    expect(reassign(alert, 'kiln-wren')).toMatchObject({
      reason: 'unreachable',
      message: 'kiln-wren cannot be reached',
    });
  });
});

describe('a resolved alert', () => {
  const events: RunEvent[] = [
    { type: 'acknowledge', actor },
    { type: 'extend', actor },
    { type: 'escalate', actor, fromStep: 1 },
    { type: 'snooze', actor, until: Date.UTC(2027, 0) },
    { type: 'reassign', actor, userRef: actor },
    { type: 'resolve', actor, automatic: false },
    { type: 'trigger', urgency: 'high' },
  ];

  function resolved() {
    const alert = trigger();
    alert.give({ type: 'resolve', actor, automatic: false });
    return alert;
  }

  it.each(events)('refuses $type', event => {
    expect(resolved().give(event)).toEqual({
      type: 'refused',
      reason: 'resolved',
      message: 'It is resolved already',
    });
  });

  it('waits for nothing, and lets what was on its way pass', () => {
    const alert = resolved();
    expect(alert.timeline.at(-1)?.message).toBe('ion-fox resolved it');
    expect(nextTimer(alert.run)).toBeUndefined();
    for (const event of [
      { type: 'tick' },
      { type: 'maintenanceChanged' },
      { type: 'unreachable', step: 1, repeat: 0, refs: [actor] },
    ] satisfies RunEvent[]) {
      expect(alert.give(event)).toEqual({ type: 'unchanged' });
    }
  });
});
