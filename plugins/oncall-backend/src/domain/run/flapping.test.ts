import { runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { directoryOf } from '../__testUtils__/TestWorld';
import { isFlapping } from './flapping';
import { receive } from './receive';
import { nextTimer } from './timers';

const surroundings = { policy: runtimeLadder, world: runtimeWorld };
const cleared = { type: 'resolve' as const, automatic: true };
const raised = { type: 'trigger' as const, urgency: 'high' as const };

describe('a key flaps', () => {
  const minutes = (list: number[]) => list.map(minute => minute * 60_000);
  it.each([
    ['after three automatic resolves in 15 minutes', [0, 5, 14], 20, true],
    ['just at 15 minutes', [0, 5, 15], 16, true],
    ['not after two', [0, 14], 15, false],
    ['not when they lie further apart', [0, 8, 16], 17, false],
    ['by its latest three', [0, 60, 61, 62], 63, true],
    ['whatever their order', [14, 0, 5], 20, true],
    ['not any more when it has been quiet as long', [0, 5, 10], 25, false],
  ])('%s', (_, resolves, now, expected) => {
    expect(isFlapping(minutes(resolves), now * 60_000)).toBe(expected);
  });
});

describe('edge case 19: trigger, resolve, trigger', () => {
  it('opens one alert that stays after the third time', () => {
    const now = 20 * 60_000;
    const opened = receive(
      undefined,
      raised,
      { alertId: 'a', automaticResolves: [0, 5, 14].map(at => at * 60_000) },
      {
        now,
        policy: runtimeLadder,
        directory: directoryOf(runtimeWorld),
      },
    );
    expect(opened).toMatchObject({ run: { flapping: true } });
  });

  it('resolves it only after ten quiet minutes', () => {
    const alert = TestAlert.trigger(surroundings, { flapping: true });
    alert.acknowledge('ion-fox');
    alert.give(cleared);
    alert.tickTo(6).give(raised);
    alert.tickTo(7).give(cleared);
    expect(alert.tickTo(16).run.status).toBe('acknowledged');
    expect(alert.tickTo(17).run.status).toBe('resolved');
    expect(alert.pages).toEqual(['0:00 ion-fox']);
    expect(nextTimer(alert.run)).toBeUndefined();
  });

  it('does not resolve it while it is triggered', () => {
    const alert = TestAlert.trigger(surroundings, { flapping: true });
    alert.acknowledge('ion-fox');
    alert.give(cleared);
    alert.tickTo(6).give(raised);
    expect(alert.tickTo(25).run.status).toBe('acknowledged');
  });

  it('climbs on meanwhile: somebody is to look at it', () => {
    const alert = TestAlert.trigger(surroundings, { flapping: true });
    alert.give(cleared);
    expect(alert.tickTo(9).pages).toEqual([
      '0:00 ion-fox',
      '2:00 rally-owl',
      '7:00 codon-elk',
    ]);
    expect(alert.tickTo(30).pages).toHaveLength(3);
  });

  it('resolves it at once when a person says so', () => {
    const alert = TestAlert.trigger(surroundings, { flapping: true });
    alert.give({
      type: 'resolve',
      actor: 'user:default/ion-fox',
      automatic: false,
    });
    expect(alert.run.status).toBe('resolved');
  });

  it('pages nobody at the instant at which it resolves', () => {
    const alert = TestAlert.trigger(surroundings, { flapping: true });
    alert.tickTo(2).give(cleared);
    alert.tickTo(12);
    expect(alert.run.status).toBe('resolved');
    expect(alert.pages.at(-1)).toBe('7:00 codon-elk');
  });
});
