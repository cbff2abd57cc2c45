import { ladder, runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { directoryOf, user } from '../__testUtils__/TestWorld';
import { nextTransition } from './nextTransition';
import { receive } from './receive';
import { nextTimer } from './timers';

// The numbers are those of the field's trickiest edge cases that concern
// alerts; those that concern schedules are tested beside the schedules.

const world = runtimeWorld;
const runtime = { policy: runtimeLadder, world };
const sre = { type: 'group' as const, ref: 'group:default/sre' };
const withSre = { ...world, groups: { [sre.ref]: [user('maple-elk')] } };

const userStep = (name: string, escalateAfter = 'PT5M') => ({
  title: name,
  targets: [{ type: 'user' as const, ref: user(name) }],
  escalateAfter,
});
const emptyStep = {
  title: 'Empty',
  targets: [{ type: 'schedule' as const, ref: 'nobody' }],
  escalateAfter: 'PT5M',
};

describe('edge case 9: a step that comes to nobody', () => {
  it('is passed at once, with a line that says so', () => {
    const policy = ladder({ steps: [emptyStep, userStep('ant')] });
    const alert = TestAlert.trigger({ policy, world });
    expect(alert.pages).toEqual(['0:00 ant']);
    expect(alert.timeline.map(({ message }) => message)).toEqual([
      'Triggered',
      'Passed Empty at once: nobody is on call',
      'Paged ant: ant',
    ]);
  });

  it('does not spin when all of them do, but asks the last resort at once', () => {
    const policy = ladder({ steps: [emptyStep, emptyStep], repeat: 10 });
    const alert = TestAlert.trigger({
      policy,
      world: withSre,
      lastResort: sre,
    }).tickTo(31);
    expect(alert.pages).toEqual([
      '0:00 maple-elk',
      '15:00 maple-elk',
      '30:00 maple-elk',
    ]);
    expect(alert.signals.map(({ type }) => type)).toEqual(['empty']);
    expect(alert.story).not.toContain('repeated');
  });

  it('ends a repeat that comes to nobody rather than going round', () => {
    const policy = ladder({ steps: [userStep('ant')], repeat: 5 });
    const emptied = ladder({ steps: [emptyStep], repeat: 5 }, 2);
    const alert = TestAlert.trigger({
      policy,
      currentPolicy: emptied,
      world: withSre,
      lastResort: sre,
    }).tickTo(5);
    expect(alert.pages).toEqual(['0:00 ant', '5:00 maple-elk']);
    expect(alert.story.filter(type => type === 'repeated')).toHaveLength(1);
    expect(alert.signals.map(({ type }) => type)).toEqual(['empty']);
  });
});

describe('edge case 10: a step whose people have no contact that works', () => {
  it('is passed like an empty one, and somebody hears of it', () => {
    const policy = ladder({ steps: [userStep('ant'), userStep('bee')] });
    const alert = TestAlert.trigger({
      policy,
      world: { unreachable: [user('ant')] },
    });
    expect(alert.pages).toEqual(['0:00 bee']);
    expect(alert.signals).toMatchObject([
      {
        type: 'unreachable',
        message: 'ant has nobody to page: ant cannot be reached',
      },
    ]);
  });

  it('goes on at once when no channel reaches anybody of the step', () => {
    const alert = TestAlert.trigger(runtime).tickTo(2).sleepTo(3);
    const refs = [user('rally-owl')];
    alert.give({ type: 'unreachable', step: 2, repeat: 0, refs });
    expect(alert.pages.at(-1)).toBe('3:00 codon-elk');
    expect(alert.signals.map(({ type }) => type)).toEqual(['unreachable']);
    // The rhythm goes on from there.
    expect(alert.tickTo(8).pages.at(-1)).toBe('8:00 noah');
  });

  it('waits for the others of the step while one of them may be reached', () => {
    const policy = ladder({
      steps: [
        {
          title: 'Both',
          targets: [...userStep('ant').targets, ...userStep('bee').targets],
        },
        userStep('cat'),
      ],
    });
    const alert = TestAlert.trigger({ policy, world });
    const lose = (name: string) =>
      alert.give({
        type: 'unreachable',
        step: 1,
        repeat: 0,
        refs: [user(name)],
      });
    lose('ant');
    expect(alert.pages).toEqual(['0:00 ant', '0:00 bee']);
    lose('bee');
    expect(alert.pages.at(-1)).toBe('0:00 cat');
  });

  it('takes a report about a step that has passed as news, not as a step', () => {
    const policy = ladder({ steps: [userStep('ant')], repeat: 3 });
    const alert = TestAlert.trigger({ policy, world }).tickTo(5);
    const refs = [user('ant')];
    alert.give({ type: 'unreachable', step: 1, repeat: 0, refs });
    expect(alert.run).toMatchObject({ step: 1, repeat: 1 });
    expect(alert.signals).toHaveLength(1);
  });
});

describe('edge case 11: the same person', () => {
  it('on consecutive steps is paged on each', () => {
    const policy = ladder({ steps: [userStep('ant'), userStep('ant')] });
    const alert = TestAlert.trigger({ policy, world }).tickTo(5);
    expect(alert.pages).toEqual(['0:00 ant', '5:00 ant']);
    expect(new Set(alert.orders.map(({ key }) => key)).size).toBe(2);
  });

  it('twice on one step is paged once', () => {
    const policy = ladder({
      steps: [
        {
          title: 'Twice',
          targets: [
            { type: 'schedule', ref: 'runtime-primary' },
            { type: 'user', ref: user('rally-owl') },
            { type: 'group', ref: 'group:default/owls' },
          ],
        },
      ],
    });
    const groups = { 'group:default/owls': [user('rally-owl')] };
    const alert = TestAlert.trigger({ policy, world: { ...world, groups } });
    expect(alert.pages).toEqual(['0:00 rally-owl']);
  });
});

describe('edge case 12: an acknowledgement', () => {
  it('just before the step boundary stops the step', () => {
    const alert = TestAlert.trigger(runtime).tickTo(1.99);
    alert.acknowledge('ion-fox');
    expect(alert.tickTo(20).pages).toEqual(['0:00 ion-fox']);
  });

  it('that is committed after the boundary and before the tick stops it too', () => {
    const alert = TestAlert.trigger(runtime).sleepTo(2.05);
    alert.acknowledge('ion-fox');
    expect(alert.give({ type: 'tick' })).toEqual({ type: 'unchanged' });
    expect(alert.pages).toEqual(['0:00 ion-fox']);
  });

  it('just after the boundary holds what the next step was paged for', () => {
    const alert = TestAlert.trigger(runtime).tickTo(2.01);
    alert.acknowledge('ion-fox');
    expect(alert.tickTo(20).pages).toEqual(['0:00 ion-fox', '2:00 rally-owl']);
    expect(alert.run.heldBy).toBe(user('ion-fox'));
  });

  it('from the message of an earlier step counts', () => {
    const alert = TestAlert.trigger(runtime).tickTo(8);
    alert.acknowledge('ion-fox');
    expect(alert.run).toMatchObject({ status: 'acknowledged', step: 3 });
    expect(alert.timeline.at(-1)?.message).toBe('ion-fox acknowledged');
  });

  it('from an old message takes nothing from whoever holds it by now', () => {
    const alert = TestAlert.trigger(runtime).tickTo(3);
    alert.acknowledge('rally-owl');
    expect(alert.acknowledge('ion-fox')).toEqual({
      type: 'refused',
      reason: 'alreadyHeld',
      message: 'rally-owl holds it already; reassign it to take it over',
    });
  });

  it('by somebody who was no target is written down as such', () => {
    const alert = TestAlert.trigger(runtime);
    alert.acknowledge('kiln-wren');
    expect(alert.timeline.at(-1)).toMatchObject({
      actor: user('kiln-wren'),
      message: 'kiln-wren acknowledged without having been paged',
    });
  });
});

describe('edge case 13: the acknowledgement timeout', () => {
  it('pages the holder at once, and the ladder goes on at the step after', () => {
    const alert = TestAlert.trigger(runtime).tickTo(3);
    alert.acknowledge('ion-fox');
    alert.tickTo(43);
    expect(alert.pages).toEqual([
      '0:00 ion-fox',
      '2:00 rally-owl',
      '33:00 ion-fox',
      '38:00 codon-elk',
      '43:00 noah',
    ]);
  });

  it('loses against a resolve that came first, and the other way round', () => {
    const alert = TestAlert.trigger(runtime);
    alert.acknowledge('ion-fox');
    const resolve = { type: 'resolve' as const, automatic: true };

    const first = nextTransition(alert.run, resolve, {
      ...alert.context,
      now: alert.now + 31 * 60_000,
    });
    expect(first).toMatchObject({ run: { status: 'resolved' }, pages: [] });

    alert.tickTo(31);
    alert.give(resolve);
    expect(alert.run.status).toBe('resolved');
    expect(alert.give({ type: 'tick' })).toEqual({ type: 'unchanged' });
    expect(nextTimer(alert.run)).toBeUndefined();
  });

  it('in maintenance is kept back to its end', () => {
    const start = Date.UTC(2026, 10, 24, 20);
    const minutes = (count: number) => start + count * 60_000;
    const maintenance = [{ start: minutes(20), end: minutes(60) }];
    const alert = TestAlert.trigger({ ...runtime, maintenance });
    alert.acknowledge('ion-fox');
    alert.tickTo(62);
    expect(alert.pages).toEqual([
      '0:00 ion-fox',
      '60:00 ion-fox',
      '62:00 rally-owl',
    ]);
  });

  it('goes on at once when the holder cannot be reached any more', () => {
    const alert = TestAlert.trigger({ ...runtime, world: { ...world } });
    alert.acknowledge('ion-fox');
    alert.surroundings.world.unreachable = [user('ion-fox')];
    expect(alert.tickTo(30).pages).toEqual(['0:00 ion-fox', '30:00 rally-owl']);
    expect(alert.signals).toMatchObject([{ type: 'unreachable' }]);
  });
});

describe('edge case 14: a ladder that is exhausted', () => {
  it('repeats, then asks the last resort every 15 minutes until somebody acknowledges', () => {
    const policy = ladder({
      steps: [userStep('ant', 'PT2M'), userStep('bee', 'PT3M')],
      repeat: 1,
      lastResort: { type: 'user', ref: user('cat') },
    });
    const alert = TestAlert.trigger({ policy, world }).tickTo(41);
    expect(alert.pages).toEqual([
      '0:00 ant',
      '2:00 bee',
      '5:00 ant',
      '7:00 bee',
      '10:00 cat',
      '25:00 cat',
      '40:00 cat',
    ]);
    expect(alert.signals.map(({ type }) => type)).toEqual(['exhausted']);
    alert.acknowledge('cat');
    expect(alert.tickTo(70).pages).toHaveLength(7);
  });

  it('asks the configured last resort when the policy has none', () => {
    const alert = TestAlert.trigger({
      ...runtime,
      world: withSre,
      lastResort: sre,
    }).tickTo(27);
    expect(alert.pages.at(-1)).toBe('27:00 maple-elk');
  });

  it('asks the configured one too when that of the policy comes to nobody', () => {
    const policy = ladder({
      steps: [userStep('ant')],
      lastResort: { type: 'schedule', ref: 'nobody' },
    });
    const alert = TestAlert.trigger({
      policy,
      world: withSre,
      lastResort: sre,
    }).tickTo(5);
    expect(alert.pages.at(-1)).toBe('5:00 maple-elk');
  });

  it('says so, and looks again, when nobody is left at all', () => {
    const alert = TestAlert.trigger({ ...runtime, world: { ...world } });
    alert.tickTo(30);
    expect(alert.signals.map(({ type }) => type)).toEqual([
      'exhausted',
      'noLastResort',
    ]);
    alert.surroundings.lastResort = sre;
    alert.surroundings.world.groups = withSre.groups;
    expect(alert.tickTo(42).pages.at(-1)).toBe('42:00 maple-elk');
  });

  it('has an end for an alert that no policy answers for', () => {
    const alert = TestAlert.trigger({ world: withSre, lastResort: sre });
    expect(alert.pages).toEqual(['0:00 maple-elk']);
    expect(alert.signals.map(({ type }) => type)).toEqual(['unowned']);
    // Somebody assigns one meanwhile.
    alert.surroundings.currentPolicy = runtimeLadder;
    expect(alert.tickTo(15).pages.at(-1)).toBe('15:00 ion-fox');
    expect(alert.run.policy).toEqual({ id: 'runtime', version: 1 });
  });
});

describe('edge case 15: a policy that is edited while an alert climbs', () => {
  const before = ladder({
    steps: [userStep('ant'), userStep('bee')],
    repeat: 1,
  });
  const after = ladder({ steps: [userStep('cat')], repeat: 1 }, 2);

  it('keeps the version it started with, and takes the current one for a repeat', () => {
    const alert = TestAlert.trigger({
      policy: before,
      currentPolicy: after,
      world,
    });
    expect(alert.tickTo(9).run.policy?.version).toBe(1);
    alert.tickTo(10);
    expect(alert.pages).toEqual(['0:00 ant', '5:00 bee', '10:00 cat']);
    expect(alert.run.policy?.version).toBe(2);
    expect(alert.timeline.map(({ message }) => message)).toContain(
      'Nobody answered; starting again (1 of 1), by version 2 of the policy',
    );
  });

  it('repeats by its own version when the policy is gone', () => {
    const alert = TestAlert.trigger({ policy: before, world }).tickTo(10);
    expect(alert.pages.at(-1)).toBe('10:00 ant');
  });
});

describe('edge case 17: an engine that was away', () => {
  it('takes one step at once, not all that it missed, then its normal rhythm', () => {
    const alert = TestAlert.trigger(runtime).sleepTo(12);
    alert.give({ type: 'tick' });
    alert.give({ type: 'tick' });
    expect(alert.pages).toEqual(['0:00 ion-fox', '12:00 rally-owl']);
    expect(alert.tickTo(22).pages.slice(2)).toEqual([
      '17:00 codon-elk',
      '22:00 noah',
    ]);
  });

  it('keeps the times of the ladder when a tick is only late', () => {
    const alert = TestAlert.trigger(runtime).sleepTo(2 + 4 / 60);
    alert.give({ type: 'tick' });
    expect(alert.tickTo(7).pages).toEqual([
      '0:00 ion-fox',
      '2:00 rally-owl',
      '7:00 codon-elk',
    ]);
  });

  it('does not take two steps at once where waits are shorter than its delay', () => {
    const policy = ladder({
      steps: ['ant', 'bee', 'cat'].map(name => userStep(name, 'PT1S')),
    });
    const alert = TestAlert.trigger({ policy, world }).sleepTo(4 / 60);
    alert.give({ type: 'tick' });
    alert.give({ type: 'tick' });
    expect(alert.orders).toHaveLength(2);
  });
});

describe('edge case 18: a clock that is set back', () => {
  const hour = 60;

  it('starts a wait anew that would begin in the future', () => {
    const alert = TestAlert.trigger(runtime).sleepTo(-hour);
    alert.give({ type: 'tick' });
    expect(nextTimer(alert.run)?.dueAt).toBe(alert.now + 2 * 60_000);
    expect(alert.tickTo(-hour + 2).pages).toEqual([
      '0:00 ion-fox',
      '-58:00 rally-owl',
    ]);
  });

  it('bears a few seconds between two clocks', () => {
    const alert = TestAlert.trigger(runtime).sleepTo(-5 / 60);
    expect(alert.give({ type: 'tick' })).toEqual({ type: 'unchanged' });
  });

  it('leaves a time of day that somebody has chosen', () => {
    const alert = TestAlert.trigger(runtime);
    const until = alert.now + 3 * 3_600_000;
    alert.give({ type: 'snooze', actor: user('ion-fox'), until });
    alert.sleepTo(-hour).give({ type: 'tick' });
    expect(nextTimer(alert.run)?.dueAt).toBe(until);
  });

  it('takes one step when it jumps ahead, and none is later than its wait when it is set right', () => {
    const alert = TestAlert.trigger(runtime).sleepTo(hour);
    alert.give({ type: 'tick' });
    alert.sleepTo(0.5).give({ type: 'tick' });
    expect(alert.orders).toHaveLength(2);
    expect(nextTimer(alert.run)?.dueAt).toBe(alert.now + 5 * 60_000);
  });
});

describe('edge case 20: a resolve that arrives before its trigger', () => {
  const context = { ...runtime, now: 0, directory: directoryOf(world) };
  const opening = { alertId: 'a', automaticResolves: [] };

  it('changes nothing, and the trigger still pages', () => {
    const resolve = { type: 'resolve' as const, automatic: true };
    const trigger = { type: 'trigger' as const, urgency: 'high' as const };
    expect(receive(undefined, resolve, opening, context)).toEqual({
      type: 'unchanged',
    });
    expect(receive(undefined, trigger, opening, context)).toMatchObject({
      type: 'transition',
      run: { status: 'triggered' },
    });
  });
});

describe('edge case 21: two replicas', () => {
  it('that decide the same transition write the same idempotency keys', () => {
    const alert = TestAlert.trigger(runtime);
    const tick = (late: number) =>
      nextTransition(
        alert.run,
        { type: 'tick' },
        { ...alert.context, now: alert.now + 120_000 + late },
      );
    const [one, other] = [tick(0), tick(900)];
    expect(one).toMatchObject({
      pages: [{ key: 'a/2/user:default/rally-owl' }],
    });
    expect(other).toEqual(one);
  });
});

describe('edge case 22: a storm', () => {
  it('of triggers on one key pages nobody again', () => {
    const alert = TestAlert.trigger(runtime);
    for (let count = 0; count < 300; count++) {
      alert.give({ type: 'trigger', urgency: 'high' });
    }
    expect(alert.pages).toEqual(['0:00 ion-fox']);
    expect(alert.story.filter(type => type === 'retriggered')).toHaveLength(
      300,
    );
    expect(alert.tickTo(2).pages).toHaveLength(2);
  });
});
