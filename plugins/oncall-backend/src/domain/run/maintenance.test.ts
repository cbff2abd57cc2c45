import { runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { user } from '../__testUtils__/TestWorld';
import { endOfMaintenance } from './endOfMaintenance';

const start = Date.UTC(2026, 10, 24, 20);
const window = (from: number, to: number) => ({
  start: start + from * 60_000,
  end: start + to * 60_000,
});

function trigger(...maintenance: ReturnType<typeof window>[]) {
  return TestAlert.trigger({
    policy: runtimeLadder,
    world: runtimeWorld,
    maintenance,
  });
}

describe('edge case 16: maintenance', () => {
  it('shows an alert and pages nobody; at its end the ladder starts', () => {
    const alert = trigger(window(-5, 30));
    expect(alert.run).toMatchObject({ status: 'triggered', phase: 'waiting' });
    expect(alert.timeline.at(-1)?.message).toBe(
      'Under maintenance: paged when it ends, at 2026-11-24T20:30:00.000Z',
    );
    expect(alert.tickTo(29).pages).toEqual([]);
    expect(alert.tickTo(32).pages).toEqual([
      '30:00 ion-fox',
      '32:00 rally-owl',
    ]);
  });

  it('pages nobody at its end for what was resolved in it', () => {
    const alert = trigger(window(-5, 30)).tickTo(10);
    alert.give({ type: 'resolve', automatic: true });
    expect(alert.tickTo(60).pages).toEqual([]);
  });

  it('stops a ladder that is being climbed, which goes on at its end', () => {
    const alert = trigger(window(1, 40)).tickTo(45);
    expect(alert.pages).toEqual([
      '0:00 ion-fox',
      '40:00 rally-owl',
      '45:00 codon-elk',
    ]);
    expect(alert.story.filter(type => type === 'held')).toHaveLength(1);
  });

  it('is not noticed by a ladder that has nothing due in it', () => {
    expect(trigger(window(0.5, 1.5)).tickTo(2).pages).toEqual([
      '0:00 ion-fox',
      '2:00 rally-owl',
    ]);
  });

  it('may be made longer or be called off', () => {
    const longer = trigger(window(-5, 30)).tickTo(10);
    longer.surroundings.maintenance = [window(-5, 50)];
    longer.give({ type: 'maintenanceChanged' });
    expect(longer.tickTo(51).pages).toEqual(['50:00 ion-fox']);

    const off = trigger(window(-5, 30)).tickTo(10);
    off.surroundings.maintenance = [];
    off.give({ type: 'maintenanceChanged' });
    expect(off.tickTo(12).pages).toEqual(['10:00 ion-fox', '12:00 rally-owl']);
    expect(off.give({ type: 'maintenanceChanged' })).toEqual({
      type: 'unchanged',
    });
  });

  it('that is made longer without anybody saying so is noticed at the old end', () => {
    const alert = trigger(window(-5, 30)).tickTo(10);
    alert.surroundings.maintenance = [window(-5, 50)];
    expect(alert.tickTo(50).pages).toEqual(['50:00 ion-fox']);
  });

  it('does not keep back what a person asks for', () => {
    const alert = trigger(window(-5, 30));
    const actor = user('kiln-wren');
    alert.give({ type: 'escalate', actor, fromStep: 1 });
    alert.give({ type: 'reassign', actor, userRef: user('noah') });
    expect(alert.pages).toEqual(['0:00 ion-fox', '0:00 noah']);
    // What would follow by itself is kept back again.
    expect(alert.tickTo(30).pages.slice(2)).toEqual(['30:00 rally-owl']);
  });

  it('lets a flapping alert become quiet', () => {
    const alert = TestAlert.trigger(
      {
        policy: runtimeLadder,
        world: runtimeWorld,
        maintenance: [window(-5, 30)],
      },
      { flapping: true },
    );
    alert.give({ type: 'resolve', automatic: true });
    expect(alert.tickTo(10).run.status).toBe('resolved');
  });

  it('is quiet about a low alert too', () => {
    const alert = TestAlert.trigger(
      {
        policy: runtimeLadder,
        world: runtimeWorld,
        maintenance: [window(-5, 30)],
      },
      { urgency: 'low' },
    );
    expect(alert.tickTo(29).pages).toEqual([]);
    expect(alert.tickTo(31).pages).toEqual(['30:00 ion-fox (lowUrgency)']);
  });
});

describe('the end of maintenance', () => {
  it.each([
    ['outside of all windows', 40, undefined],
    ['at the start of one', 0, 10],
    ['at the end of one, which is not part of it', 35, undefined],
    ['where windows touch and overlap', 5, 30],
  ])('%s', (_, at, expected) => {
    const windows = [window(20, 30), window(0, 10), window(10, 22)];
    const single = [window(0, 10), window(31, 35)];
    const given = expected === 30 ? windows : single;
    expect(endOfMaintenance(given, window(at, at).start)).toBe(
      expected && window(0, expected).end,
    );
  });
});
