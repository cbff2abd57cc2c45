import fc from 'fast-check';
import { arbitraryLadderCase } from '../__testUtils__/arbitraryLadderCase';
import { ladder, runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { user } from '../__testUtils__/TestWorld';
import { nextTimer } from './timers';

// A Tuesday, 22:00 in Los Angeles: the Monkey is off, the Primary asleep.
const at = Date.UTC(2026, 10, 25, 6);
const low = { at, urgency: 'low' as const };
const inTheMorning = at + 11 * 3_600_000;
const world = {
  ...runtimeWorld,
  worksFrom: { [user('rally-owl')]: inTheMorning },
};
const runtime = { policy: runtimeLadder, world };
const wholeDay = 24 * 60;

describe('low urgency', () => {
  it('goes once, quietly, to the assignee when they work, and no further', () => {
    const alert = TestAlert.trigger(runtime, low);
    expect(alert.pages).toEqual([]);
    expect(alert.tickTo(wholeDay).pages).toEqual([
      '660:00 rally-owl (lowUrgency)',
    ]);
    expect(alert.run).toMatchObject({ status: 'triggered', step: 2 });
    expect(nextTimer(alert.run)).toBeUndefined();
  });

  it('goes at once to somebody who is at work, and to a chat channel', () => {
    const policy = ladder({
      steps: [
        {
          title: 'Team',
          targets: [
            { type: 'user', ref: user('rally-owl') },
            { type: 'user', ref: user('ion-fox') },
            { type: 'channel', ref: 'slack:#runtime' },
          ],
        },
      ],
    });
    const alert = TestAlert.trigger({ policy, world }, low);
    expect(alert.pages).toEqual([
      '0:00 slack:#runtime (lowUrgency)',
      '0:00 ion-fox (lowUrgency)',
    ]);
    expect(alert.tickTo(wholeDay).pages).toHaveLength(3);
  });

  it('goes with the schedule when it is handed over before they work', () => {
    const shifts = [
      { userRef: user('rally-owl'), start: -Infinity, end: inTheMorning },
      { userRef: user('kiln-wren'), start: inTheMorning, end: Infinity },
    ];
    const schedules = { ...world.schedules, 'runtime-primary': shifts };
    const alert = TestAlert.trigger(
      { policy: runtimeLadder, world: { ...world, schedules } },
      low,
    ).tickTo(wholeDay);
    expect(alert.pages).toEqual(['660:00 kiln-wren (lowUrgency)']);
  });

  it('stays with whom it was for when the schedule falls vacant', () => {
    const shifts = [
      { userRef: user('rally-owl'), start: -Infinity, end: at + 3_600_000 },
    ];
    const schedules = { ...world.schedules, 'runtime-primary': shifts };
    const alert = TestAlert.trigger(
      { policy: runtimeLadder, world: { ...world, schedules } },
      low,
    ).tickTo(wholeDay);
    expect(alert.pages).toEqual(['660:00 rally-owl (lowUrgency)']);
  });

  it.each(['acknowledge', 'resolve'] as const)(
    'is not said any more after %s',
    type => {
      const alert = TestAlert.trigger(runtime, low).tickTo(30);
      const actor = user('ion-fox');
      alert.give(
        type === 'resolve'
          ? { type, actor, automatic: false }
          : { type, actor },
      );
      expect(nextTimer(alert.run)).toBeUndefined();
      expect(alert.tickTo(wholeDay).pages).toEqual([]);
    },
  );

  it('is not escalated by hand either', () => {
    const alert = TestAlert.trigger(runtime, low);
    const { step: fromStep } = alert.run;
    expect(
      alert.give({ type: 'escalate', actor: user('ion-fox'), fromStep }),
    ).toMatchObject({ type: 'refused', reason: 'lowUrgency' });
  });

  it('comes back once after a snooze', () => {
    const alert = TestAlert.trigger(runtime, low).tickTo(700);
    const until = alert.now + 60 * 60_000;
    alert.give({ type: 'snooze', actor: user('rally-owl'), until });
    expect(alert.tickTo(wholeDay).pages).toEqual([
      '660:00 rally-owl (lowUrgency)',
      '760:00 ion-fox (lowUrgency)',
    ]);
  });

  it('goes quietly to the person it is handed to', () => {
    const alert = TestAlert.trigger(runtime, low);
    const [actor, userRef] = [user('ion-fox'), user('kiln-wren')];
    alert.give({ type: 'reassign', actor, userRef });
    expect(alert.tickTo(wholeDay).pages).toEqual([
      '0:00 kiln-wren (lowUrgency)',
    ]);
  });

  it('is heard of by the last resort when every step comes to nobody', () => {
    const alert = TestAlert.trigger(
      { lastResort: { type: 'user', ref: user('maple-elk') }, world },
      low,
    );
    expect(alert.pages).toEqual(['0:00 maple-elk (lowUrgency)']);
    expect(alert.signals).toMatchObject([{ type: 'unowned' }]);
  });

  it('is an event when there is nobody at all', () => {
    const alert = TestAlert.trigger({ world }, low);
    expect(alert.signals.map(({ type }) => type)).toEqual([
      'unowned',
      'noLastResort',
    ]);
  });
});

describe('a high trigger on an open low alert', () => {
  const raise = (alert: TestAlert) =>
    alert.give({ type: 'trigger', urgency: 'high' });

  it('raises it and starts the ladder', () => {
    const alert = TestAlert.trigger(runtime, low).tickTo(30);
    raise(alert);
    expect(alert.tickTo(35).pages).toEqual([
      '30:00 rally-owl',
      '35:00 codon-elk',
    ]);
    expect(alert.run.urgency).toBe('high');
    // What was to be said quietly in the morning is not said as well.
    expect(alert.run.deliveries).toEqual([]);
  });

  it('does so while somebody holds or has snoozed the low one', () => {
    const held = TestAlert.trigger(runtime, low);
    held.acknowledge('rally-owl');
    const snoozed = TestAlert.trigger(runtime, low);
    snoozed.give({
      type: 'snooze',
      actor: user('rally-owl'),
      until: at + 3_600_000,
    });
    for (const alert of [held, snoozed]) {
      raise(alert);
      expect(alert.run).toMatchObject({ status: 'triggered', step: 2 });
      expect(alert.pages).toEqual(['0:00 rally-owl']);
      expect(
        alert.tickTo(60).pages.filter(page => page.includes('rally')),
      ).toHaveLength(1);
    }
  });

  it('is never undone by a low trigger', () => {
    const alert = TestAlert.trigger(runtime, low);
    raise(alert);
    alert.give({ type: 'trigger', urgency: 'low' });
    expect(alert.run.urgency).toBe('high');
    expect(alert.story.at(-1)).toBe('retriggered');
  });
});

describe('low urgency, on random policies and schedules', () => {
  it('interrupts nobody, tells nobody twice and never climbs', () => {
    fc.assert(
      fc.property(arbitraryLadderCase({ withDeeds: false }), given => {
        const { start, policy, lastResort } = given;
        const alert = TestAlert.trigger(
          { policy, lastResort, world: given.world },
          { at: start, urgency: 'low' },
        );
        const { step } = alert.run;
        alert.tickTo(wholeDay);
        const told = alert.pages.map(page => page.split(' ')[1]);
        expect(alert.orders.filter(({ interrupts }) => interrupts)).toEqual([]);
        expect(new Set(told).size).toBe(told.length);
        expect(alert.run.step).toBe(step);
        expect(told.length + alert.signals.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
