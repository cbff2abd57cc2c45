import { ladder } from '../__testUtils__/ladders';
import { TestAlert } from '../__testUtils__/TestAlert';
import { TestShift, user } from '../__testUtils__/TestWorld';

const start = Date.UTC(2026, 10, 24, 20);

/** Shifts one after the other, each given by its name and first minute. */
function shifts(...turns: [name: string, from: number][]): TestShift[] {
  return turns.flatMap(([name, from], index) => {
    const until = turns[index + 1]?.[1] ?? Infinity;
    const shift = {
      userRef: user(name),
      start: start + from * 60_000,
      end: start + until * 60_000,
    };
    return name ? [shift] : [];
  });
}

function trigger(schedule: TestShift[], fields = {}) {
  const policy = ladder({
    steps: [
      {
        title: 'First',
        targets: [{ type: 'schedule', ref: 'first' }],
        escalateAfter: 'PT1H',
      },
      { title: 'Second', targets: [{ type: 'user', ref: user('zebra') }] },
    ],
    ...fields,
  });
  return TestAlert.trigger({
    policy,
    world: { schedules: { first: schedule } },
  });
}

describe('at a handover of the current step', () => {
  it('an unacknowledged alert pages whoever comes, and keeps its rhythm', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 20], ['cat', 40]));
    expect(alert.tickTo(60).pages).toEqual([
      '0:00 ant',
      '20:00 bee',
      '40:00 cat',
      '60:00 zebra',
    ]);
  });

  it('shows those who are asked now', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 20])).tickTo(20);
    expect(alert.run.assigned).toEqual([
      { userRef: user('bee'), via: { type: 'schedule', ref: 'first' } },
    ]);
  });

  it('an acknowledged one tells the holder and whoever comes, and pages neither', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 20])).tickTo(5);
    alert.acknowledge('ant');
    expect(alert.tickTo(20).pages).toEqual([
      '0:00 ant',
      '20:00 ant (told)',
      '20:00 bee (told)',
    ]);
    expect(alert.run.status).toBe('acknowledged');
    // Who was told, but not paged, had no page to acknowledge.
    expect(alert.run.paged).toEqual([user('ant')]);
  });

  it('says nothing to a holder who comes on call themselves', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 20])).tickTo(5);
    alert.acknowledge('bee');
    expect(alert.tickTo(20).pages).toEqual(['0:00 ant']);
  });

  it('pages nobody twice who stays on call', () => {
    const both = [
      ...shifts(['ant', -60]),
      ...shifts(['bee', -60], ['cat', 20]),
    ];
    expect(trigger(both).tickTo(30).pages).toEqual([
      '0:00 ant',
      '0:00 bee',
      '20:00 cat',
    ]);
  });

  it('pages somebody again who was away meanwhile', () => {
    const alert = trigger(shifts(['ant', -60], ['', 10], ['ant', 30]));
    expect(alert.tickTo(40).pages).toEqual(['0:00 ant', '30:00 ant']);
  });

  it('says that whoever comes cannot be reached', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 20]));
    alert.surroundings.world.unreachable = [user('bee')];
    expect(alert.tickTo(30).pages).toEqual(['0:00 ant']);
    expect(alert.signals).toMatchObject([
      {
        type: 'unreachable',
        message: 'bee came on call and cannot be reached',
      },
    ]);
  });

  it('of the last resort pages whoever comes too', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 70]), {
      steps: [
        {
          title: 'Only',
          targets: [{ type: 'user', ref: user('zebra') }],
          escalateAfter: 'PT1H',
        },
      ],
      lastResort: { type: 'schedule', ref: 'first' },
    });
    expect(alert.tickTo(75).pages).toEqual([
      '0:00 zebra',
      '60:00 ant',
      '70:00 bee',
      '75:00 bee',
    ]);
  });
});

describe('a handover', () => {
  it('of a step that has passed concerns nobody', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 61])).tickTo(63);
    expect(alert.pages).toEqual(['0:00 ant', '60:00 zebra']);
  });

  it('at the instant of the next step leaves the step as it goes', () => {
    const alert = trigger(shifts(['ant', -60], ['bee', 60])).tickTo(60);
    expect(alert.pages).toEqual(['0:00 ant', '60:00 zebra']);
  });

  it('concerns nobody while the alert is snoozed or handed to somebody', () => {
    const snoozed = trigger(shifts(['ant', -60], ['bee', 20]));
    const actor = user('ant');
    snoozed.give({ type: 'snooze', actor, until: start + 3_600_000 });
    expect(snoozed.tickTo(59).pages).toEqual(['0:00 ant']);

    const given = trigger(shifts(['ant', -60], ['bee', 20]));
    given.give({ type: 'reassign', actor, userRef: user('fox') });
    expect(given.tickTo(59).pages).toEqual(['0:00 ant', '0:00 fox']);
  });
});
