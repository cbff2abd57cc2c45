import { directoryOf } from '../__testUtils__/TestWorld';
import { runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { nextTransition, startRun } from './nextTransition';
import { simulate } from './simulate';
import { nextTimer } from './timers';
import { Outcome, RunContext } from './Transition';

const directory = directoryOf({ ...runtimeWorld, holidays: ['2026-11-26'] });

// Los Angeles is eight hours behind UTC in November 2026.
const tuesdayNoon = Date.parse('2026-11-24T20:00:00Z');
const tuesdayNight = Date.parse('2026-11-24T11:10:00Z');
const thanksgivingNoon = Date.parse('2026-11-26T20:00:00Z');
const sundayNoon = Date.parse('2026-11-22T20:00:00Z');

const byDay = [
  ['0:00', 'Runtime Monkey', 'user:default/ion-fox'],
  ['2:00', 'Runtime Primary', 'user:default/rally-owl'],
  ['7:00', 'Runtime Secondary', 'user:default/codon-elk'],
  ['12:00', 'Noah Zoschke', 'user:default/noah'],
  ['17:00', 'Incident Commander Primary', 'user:default/bastion-bee'],
  ['22:00', 'Incident Commander Secondary', 'user:default/hermes-hare'],
];
const afterHours = [
  ['0:00', 'Runtime Primary', 'user:default/rally-owl'],
  ['5:00', 'Runtime Secondary', 'user:default/codon-elk'],
  ['10:00', 'Noah Zoschke', 'user:default/noah'],
  ['15:00', 'Incident Commander Primary', 'user:default/bastion-bee'],
  ['20:00', 'Incident Commander Secondary', 'user:default/hermes-hare'],
];

describe("the timeline of the talk's Runtime policy", () => {
  it.each([
    ['within work hours', tuesdayNoon, byDay],
    ['at night, without the Monkey', tuesdayNight, afterHours],
    ['on a Sunday, without the Monkey', sundayNoon, afterHours],
    ['on a public holiday, without the Monkey', thanksgivingNoon, afterHours],
  ])('%s, as simulated and as driven', (_, at, expected) => {
    const context = { now: at, policy: runtimeLadder, directory };
    const simulated = simulate('high', context).flatMap(item =>
      item.recipients.map(recipient => [
        clock(Date.parse(item.at) - at),
        item.title,
        'userRef' in recipient ? recipient.userRef : recipient.channelRef,
      ]),
    );
    expect(simulated).toEqual(expected);
    expect(drive(context)).toEqual(expected);
  });

  it('says why the Monkey was passed, and goes to the last resort at last', () => {
    const items = simulate('high', {
      now: tuesdayNight,
      policy: runtimeLadder,
      directory,
      lastResort: { type: 'group', ref: 'group:default/sre' },
    });
    expect(items[0]).toEqual({
      offset: 'PT0S',
      at: '2026-11-24T11:10:00.000Z',
      step: 1,
      repeat: 0,
      title: 'Runtime Monkey',
      role: 'monkey',
      recipients: [],
      note: 'it is after work hours',
    });
    expect(items.at(-1)).toMatchObject({
      offset: 'PT25M',
      step: 0,
      title: 'Last resort',
      recipients: [],
      note: 'Nobody answered on any step, and no last resort comes to anybody; looking again in 15 minutes',
    });
  });

  it('names the schedule through which somebody is paged', () => {
    const [monkey] = simulate('high', {
      now: tuesdayNoon,
      policy: runtimeLadder,
      directory,
    });
    expect(monkey.recipients).toEqual([
      {
        userRef: 'user:default/ion-fox',
        via: { type: 'schedule', ref: 'runtime-monkey' },
      },
    ]);
  });
});

function drive(context: RunContext): string[][] {
  const pages: string[][] = [];
  let outcome: Outcome = startRun({ alertId: 'a', urgency: 'high' }, context);
  while (outcome.type === 'transition' && outcome.run.phase === 'ladder') {
    const { run } = outcome;
    for (const { recipient, step } of outcome.pages) {
      const at = clock(outcome.timeline[0].at - context.now);
      const ref =
        'userRef' in recipient ? recipient.userRef : recipient.channelRef;
      pages.push([at, runtimeLadder.steps[step - 1].title, ref]);
    }
    const now = nextTimer(run)?.dueAt ?? 0;
    outcome = nextTransition(run, { type: 'tick' }, { ...context, now });
  }
  return pages;
}

function clock(length: number): string {
  const seconds = length / 1000;
  const padded = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${padded}`;
}
