import { ladder } from '../domain/__testUtils__/ladders';
import {
  aPolicy,
  aSchedule,
  facts,
  peopleFacts,
  PlainWorld,
  worldOf,
} from '../__testUtils__/worldOf';

const at = (text: string) => Date.parse(`${text}Z`);

function policyCalled(id: string) {
  return aPolicy(
    ladder({
      id,
      name: id,
      steps: [
        { title: 'All', targets: [{ type: 'user', ref: 'user:default/noah' }] },
      ],
    }),
  );
}

const catalog = [
  ...peopleFacts('ion-fox', 'noah'),
  facts('group:default/engineering', { title: 'Engineering' }),
  facts('group:default/runtime', {
    parentRef: 'group:default/engineering',
    managerRef: 'user:default/noah',
  }),
  facts('group:default/night', { parentRef: 'group:default/runtime' }),
  facts('system:default/logs', { ownerRef: 'group:default/data' }),
  facts('component:default/logplex', {
    ownerRef: 'group:default/night',
    systemRef: 'system:default/logs',
  }),
  facts('component:default/annotated', {
    ownerRef: 'group:default/runtime',
    policyId: 'own',
  }),
  facts('component:default/typo', {
    ownerRef: 'group:default/runtime',
    policyId: 'no-such-policy',
  }),
  facts('api:default/logs', { ownerRef: 'group:default/night' }),
  facts('component:default/orphan'),
  facts('group:default/snake', { parentRef: 'group:default/tail' }),
  facts('group:default/tail', { parentRef: 'group:default/snake' }),
  facts('component:default/twisted', { ownerRef: 'group:default/snake' }),
];

function world(plain: PlainWorld = {}) {
  return worldOf({
    catalog,
    policies: ['own', 'team', 'systems', 'default'].map(policyCalled),
    ...plain,
  });
}

describe('which policy answers in a world', () => {
  it.each([
    ['the annotation', 'annotated', 'own', 'annotation'],
    ["the group above the owner's", 'logplex', 'team', 'owner'],
    ['the next, past a policy that does not exist', 'typo', 'team', 'owner'],
    ["the organization's", 'orphan', 'default', 'organization'],
    [
      "the organization's for groups in a circle",
      'twisted',
      'default',
      'organization',
    ],
  ])('is that of %s', (_, name, policyId, type) => {
    const found = world({
      assignments: { 'group:default/runtime': 'team' },
      organizationPolicyId: 'default',
    }).policyOf(`component:default/${name}`);
    expect(found?.policy.ladder.id).toBe(policyId);
    expect(found?.assignedBy.type).toBe(type);
  });

  it("goes by the system before the system's or its own owner", () => {
    const found = world({
      assignments: {
        'group:default/runtime': 'team',
        'system:default/logs': 'systems',
      },
    }).policyOf('component:default/logplex');
    expect(found?.assignedBy).toEqual({
      type: 'system',
      ref: 'system:default/logs',
    });
  });

  it('is none where nothing is bound', () => {
    expect(world().policyOf('component:default/logplex')).toBeUndefined();
    expect(world().policyOf('component:default/gone')).toBeUndefined();
  });

  it('counts the components that resolve to it, and no other kinds', () => {
    const { usersOf } = bound(
      world({ assignments: { 'group:default/runtime': 'team' } }),
    );
    expect(usersOf('team')).toEqual([
      'component:default/logplex',
      'component:default/typo',
    ]);
    expect(usersOf('own')).toEqual(['component:default/annotated']);
    expect(usersOf('default')).toEqual([]);
  });
});

describe('who can be reached in a world', () => {
  it.each([
    ['somebody with a channel that everybody has', 'ion-fox', true, [], true],
    ['nobody without a contact', 'ion-fox', false, [], false],
    [
      'somebody with a contact of their own',
      'ion-fox',
      false,
      ['ion-fox'],
      true,
    ],
    ['nobody who has left', 'gone-gnu', true, ['gone-gnu'], false],
  ])('is %s', (_, name, everybodyIsReachable, own, expected) => {
    const { directory } = world({
      everybodyIsReachable,
      ownContacts: own.map(one => `user:default/${one}`),
    });
    expect(directory.isReachable(`user:default/${name}`)).toBe(expected);
  });
});

describe('when people of a world work', () => {
  const saturday = at('2026-11-28T12:00');
  const schedules = [
    aSchedule('west', ['ion-fox'], {
      rule: { timeZone: 'America/Los_Angeles' },
    }),
  ];

  it('is in the zone of the schedule that asks, where they have set none', () => {
    const { directory } = world({ schedules });
    const next = (scheduleId?: string) =>
      directory.nextWorkingTime('user:default/ion-fox', saturday, scheduleId);
    expect(next('west')).toBe(at('2026-11-30T17:00'));
    expect(next('gone')).toBe(at('2026-11-30T09:00'));
    expect(next()).toBe(at('2026-11-30T09:00'));
  });

  it('leaves out the holidays and the leave of their own calendar', () => {
    const { directory } = world({
      schedules,
      calendars: {
        'user:default/ion-fox': {
          periods: [
            {
              timeZone: 'Europe/Berlin',
              windows: [
                { weekdays: [1, 2, 3, 4, 5], from: '10:00', to: '16:00' },
              ],
              holidayRegion: 'DE-BY',
            },
          ],
          leave: [{ from: '2026-12-28', to: '2026-12-31' }],
        },
      },
    });
    // Friday 25 December to New Year's Day, and the weekend after it.
    expect(
      directory.nextWorkingTime(
        'user:default/ion-fox',
        at('2026-12-25T08:00'),
        'west',
      ),
    ).toBe(at('2027-01-04T09:00'));
  });

  it('knows the holidays around now', () => {
    const { directory } = world({ now: saturday });
    expect(directory.holidaysOf('US')).toContain('2026-11-26');
    expect(directory.holidaysOf('ZZ')).toEqual([]);
  });
});

describe('what else a world knows', () => {
  it('is maintenance that is planned for an entity, its system, or a group above its owner', () => {
    const one = { start: 1, end: 2 };
    const touched = (target: string) =>
      world({ maintenance: [{ ...one, targets: [target] }] }).maintenanceOf(
        'component:default/logplex',
      ).length;
    expect(touched('component:default/logplex')).toBe(1);
    expect(touched('system:default/logs')).toBe(1);
    expect(touched('group:default/engineering')).toBe(1);
    expect(touched('component:default/annotated')).toBe(0);
    expect(touched('group:default/data')).toBe(0);
    expect(
      world({ maintenance: [{ ...one, targets: ['x'] }] }).maintenanceOf(
        undefined,
      ),
    ).toEqual([]);
  });

  it('is how things are called', () => {
    const named = world({
      schedules: [aSchedule('west', [], { name: 'West coast' })],
    });
    const nameOf = (type: string, ref: string) => named.nameOf({ type, ref });
    expect(nameOf('schedule', 'west')).toBe('West coast');
    expect(nameOf('schedule', 'gone')).toBe('gone');
    expect(nameOf('group', 'group:default/engineering')).toBe('Engineering');
    expect(nameOf('user', 'user:default/gone-gnu')).toBe('gone-gnu');
  });

  it('is the manager of a group, or of the nearest group above', () => {
    const { managerOf } = bound(world());
    expect(managerOf('group:default/night')).toBe('user:default/noah');
    expect(managerOf('group:default/engineering')).toBeUndefined();
    expect(managerOf('group:default/snake')).toBeUndefined();
  });

  it('is nobody for a schedule that is gone', () => {
    expect(world().directory.scheduleAt('gone', 0)).toBeUndefined();
  });
});

function bound(of: ReturnType<typeof worldOf>) {
  return {
    usersOf: (id: string) => of.usersOf(id),
    managerOf: (ref: string) => of.managerOf(ref),
  };
}
