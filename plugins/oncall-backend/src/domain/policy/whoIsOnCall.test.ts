import { onCallLevel } from '@operability/plugin-oncall-common';
import { ladder, runtimeLadder, runtimeWorld } from '../__testUtils__/ladders';
import { directoryOf, user } from '../__testUtils__/TestWorld';
import { simulate } from '../run/simulate';
import { whoIsOnCall } from './whoIsOnCall';

const noon = Date.UTC(2026, 10, 24, 20);
const night = Date.UTC(2026, 10, 24, 11);
const nameOf = ({ ref }: { ref: string }) => `the ${ref}`;

describe('whoIsOnCall', () => {
  it('names who stands on each step, until when, and by what', () => {
    const until = noon + 3_600_000;
    const schedules = {
      ...runtimeWorld.schedules,
      'runtime-primary': [
        { userRef: user('rally-owl'), start: -Infinity, end: until },
      ],
    };
    const levels = whoIsOnCall(
      runtimeLadder,
      noon,
      directoryOf({ schedules }),
      nameOf,
    );
    expect(levels.map(level => onCallLevel.parse(level))).toEqual(levels);
    expect(levels[1]).toEqual({
      step: 2,
      title: 'Runtime Primary',
      role: 'level1',
      people: [
        {
          userRef: user('rally-owl'),
          until: new Date(until).toISOString(),
          source: {
            type: 'schedule',
            ref: 'runtime-primary',
            name: 'the runtime-primary',
            shift: { type: 'rotation', id: 'r' },
          },
        },
      ],
      channels: [],
      startsAfter: 'PT2M',
    });
    expect(levels[3].people).toEqual([
      {
        userRef: user('noah'),
        source: {
          type: 'user',
          ref: user('noah'),
          name: 'the user:default/noah',
        },
      },
    ]);
  });

  it.each([
    ['by day', noon],
    ['at night', night],
  ])('starts each level when the simulation does, %s', (_, at) => {
    const directory = directoryOf(runtimeWorld);
    const levels = whoIsOnCall(runtimeLadder, at, directory, nameOf);
    const simulated = simulate('high', {
      now: at,
      policy: runtimeLadder,
      directory,
    });
    const starts = simulated.flatMap(({ step, offset, recipients }) =>
      recipients.length ? [[step, offset]] : [],
    );
    expect(
      levels.flatMap(({ step, startsAfter }) =>
        startsAfter ? [[step, startsAfter]] : [],
      ),
    ).toEqual(starts);
  });

  it('says why a level is passed', () => {
    const policy = ladder({
      steps: [
        {
          title: 'By day',
          targets: [{ type: 'user', ref: user('ant') }],
          hours: 'workHours',
        },
        { title: 'Vacant', targets: [{ type: 'schedule', ref: 'nobody' }] },
        { title: 'Lost', targets: [{ type: 'user', ref: user('bee') }] },
        {
          title: 'Team',
          targets: [
            { type: 'group', ref: 'group:default/few' },
            { type: 'channel', ref: 'slack:#few' },
          ],
        },
      ],
    });
    const directory = directoryOf({
      unreachable: [user('bee')],
      groups: { 'group:default/few': [user('ant'), user('bee')] },
    });
    const levels = whoIsOnCall(policy, night, directory, nameOf);
    expect(
      levels.map(({ people, channels, startsAfter, note }) => [
        people.map(({ userRef }) => userRef),
        channels,
        startsAfter,
        note,
      ]),
    ).toEqual([
      [[], [], undefined, 'it is after work hours'],
      [[], [], undefined, 'nobody is on call'],
      [[], [], undefined, 'bee cannot be reached'],
      [[user('ant')], ['slack:#few'], 'PT0S', 'bee cannot be reached'],
    ]);
  });
});
