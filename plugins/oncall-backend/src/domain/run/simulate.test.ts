import { simulatedStep } from '@operability/plugin-oncall-common';
import { ladder, runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { directoryOf, user } from '../__testUtils__/TestWorld';
import { simulate } from './simulate';

const now = Date.UTC(2026, 10, 24, 20);
const directory = directoryOf(runtimeWorld);
const ant = (escalateAfter: string) => ({
  title: 'Ant',
  targets: [{ type: 'user' as const, ref: user('ant') }],
  escalateAfter,
});

describe('simulate', () => {
  it('answers in the shape of the contract', () => {
    const items = simulate('high', { now, policy: runtimeLadder, directory });
    expect(items.map(item => simulatedStep.parse(item))).toEqual(items);
    expect(items[1]).toMatchObject({
      offset: 'PT2M',
      at: '2026-11-24T20:02:00.000Z',
      step: 2,
      repeat: 0,
      role: 'level1',
    });
  });

  it('shows repeats, and the last resort once, with what comes of it', () => {
    const policy = ladder({
      steps: [ant('PT2M')],
      repeat: 2,
      lastResort: { type: 'user', ref: user('cat') },
    });
    const items = simulate('high', { now, policy, directory });
    expect(
      items.map(({ offset, step, repeat }) => [offset, step, repeat]),
    ).toEqual([
      ['PT0S', 1, 0],
      ['PT2M', 1, 1],
      ['PT4M', 1, 2],
      ['PT6M', 0, 2],
    ]);
    expect(items.at(-1)?.note).toBe(
      'Nobody answered on any step; again every 15 minutes until somebody acknowledges',
    );
  });

  it('gives at most 200 items', () => {
    const steps = Array.from({ length: 30 }, () => ant('PT1M'));
    const policy = ladder({ steps, repeat: 10 });
    const items = simulate('high', { now, policy, directory });
    expect(items).toHaveLength(200);
    expect(items.at(-1)).toMatchObject({
      offset: 'PT3H19M',
      repeat: 6,
      step: 20,
    });
  });

  it('shows who comes on call while a step waits', () => {
    const shift = (name: string, from: number, to: number) => ({
      userRef: user(name),
      start: now + from * 60_000,
      end: now + to * 60_000,
    });
    const policy = ladder({
      steps: [
        {
          title: 'First',
          targets: [{ type: 'schedule', ref: 'first' }],
          escalateAfter: 'PT1H',
        },
      ],
    });
    const items = simulate('high', {
      now,
      policy,
      directory: directoryOf({
        schedules: { first: [shift('ant', -9, 30), shift('bee', 30, 90)] },
      }),
    });
    expect(items[1]).toMatchObject({
      offset: 'PT30M',
      step: 1,
      title: 'First',
      recipients: [{ userRef: user('bee') }],
      note: 'came on call',
    });
  });

  it('shows when a low alert would be told, and that it goes no further', () => {
    const worksFrom = { [user('ion-fox')]: now + 3 * 3_600_000 };
    const items = simulate('low', {
      now,
      policy: runtimeLadder,
      directory: directoryOf({ ...runtimeWorld, worksFrom }),
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      offset: 'PT3H',
      step: 1,
      recipients: [{ userRef: user('ion-fox') }],
      note: 'low urgency: once, quietly, in working hours',
    });
  });

  it('shows that maintenance keeps it back', () => {
    const items = simulate('high', {
      now,
      policy: runtimeLadder,
      directory,
      maintenance: [{ start: now, end: now + 600_000 }],
    });
    expect(items.slice(0, 2)).toMatchObject([
      { offset: 'PT0S', title: 'Maintenance', recipients: [] },
      { offset: 'PT10M', title: 'Runtime Monkey' },
    ]);
  });

  it('shows what happens without any policy', () => {
    const lastResort = { type: 'user' as const, ref: user('cat') };
    expect(simulate('high', { now, directory, lastResort })).toMatchObject([
      {
        offset: 'PT0S',
        step: 0,
        title: 'Last resort',
        recipients: [{ userRef: user('cat') }],
      },
    ]);
  });

  it('does not wait for a change of a schedule that lies in the past', () => {
    const policy = ladder({
      steps: [
        { title: 'First', targets: [{ type: 'schedule', ref: 'first' }] },
      ],
    });
    const holder = {
      userRef: user('ant'),
      until: now,
      source: { type: 'rotation' as const, id: 'r' },
    };
    const stale = {
      ...directory,
      scheduleAt: () => ({
        holders: [holder],
        next: { at: now - 1, userRefs: [user('bee')] },
      }),
    };
    const items = simulate('high', { now, policy, directory: stale });
    expect(items.map(({ offset }) => offset)).toEqual(['PT0S', 'PT5M']);
  });

  it('ends, though a schedule changes without end', () => {
    const minute = 60_000;
    const first = Array.from({ length: 20_000 }, (_, index) => ({
      userRef: user('ant'),
      start: now + index * minute,
      end: now + (index + 1) * minute,
    }));
    const policy = ladder({
      steps: [
        {
          title: 'First',
          targets: [{ type: 'schedule', ref: 'first' }],
          escalateAfter: 'P7D',
        },
      ],
    });
    const items = simulate('high', {
      now,
      policy,
      directory: {
        ...directory,
        // A directory that tells each shift as if it were the last.
        scheduleAt: (_, at) => ({
          holders: first
            .slice(
              Math.floor((at - now) / minute),
              1 + Math.floor((at - now) / minute),
            )
            .map(({ userRef, end: until }) => ({
              userRef,
              until,
              source: { type: 'rotation', id: 'r' },
            })),
        }),
      },
    });
    expect(items).toHaveLength(1);
  });
});
