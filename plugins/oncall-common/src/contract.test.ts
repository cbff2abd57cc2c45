import { parseRequest, toOpenApi } from '@operability/contract-kit';
import { oncallContract } from './contract';

const { routes } = oncallContract;

const rotation = {
  name: 'Primary',
  participants: [{ userRef: 'user:default/ion-fox' }],
  shift: 'P1W',
  handover: { time: '09:00', weekday: 1 },
  startsOn: '2026-01-05',
};
const schedule = {
  name: 'Runtime Primary',
  ownerRef: 'group:default/runtime',
  timeZone: 'America/Los_Angeles',
  rotations: [rotation],
};
const override = {
  type: 'replace',
  userRef: 'user:default/jade-elk',
  replaces: 'user:default/ion-fox',
  start: '2026-11-22T10:00:00Z',
  end: '2026-11-22T12:00:00Z',
};
const policy = {
  name: 'Runtime',
  ownerRef: 'group:default/runtime',
  steps: [
    {
      title: 'Runtime Monkey',
      targets: [{ type: 'schedule', ref: 'runtime-monkey' }],
    },
  ],
  workHours: {
    timeZone: 'America/Los_Angeles',
    windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  },
};
const id = '5e0c5a6e-2f6b-4f52-9a55-2f8fd1b2c001';

function saveSchedule(change: object, rotationChange: object = {}) {
  return parseRequest(routes.createSchedule, {
    params: {},
    query: {},
    body: {
      ...schedule,
      rotations: [{ ...rotation, ...rotationChange }],
      ...change,
    },
  }).body;
}

function saveOverride(change: object) {
  return parseRequest(routes.createOverride, {
    params: { id: 'runtime-primary' },
    query: {},
    body: { ...override, ...change },
  }).body;
}

function savePolicy(change: object, stepChange: object = {}) {
  return parseRequest(routes.createPolicy, {
    params: {},
    query: {},
    body: {
      ...policy,
      steps: [{ ...policy.steps[0], ...stepChange }],
      ...change,
    },
  }).body;
}

function askShifts(query: object) {
  return parseRequest(routes.getShifts, {
    params: { id: 'runtime-primary' },
    query,
    body: undefined,
  }).query;
}

describe('what is accepted', () => {
  it('fills in what a schedule leaves out', () => {
    expect(saveSchedule({})).toMatchObject({
      expected: 'always',
      rotations: [{ restrictions: [] }],
    });
  });

  it('fills in what a policy leaves out', () => {
    expect(savePolicy({})).toMatchObject({
      repeat: 0,
      ackTimeout: 'PT30M',
      steps: [{ escalateAfter: 'PT5M', ack: 'targets', hours: 'always' }],
    });
  });

  it.each(['PT1H', 'PT8H', 'PT36H', 'P1D', 'P2W', 'P1M'])(
    'takes shifts of %s',
    shift => expect(() => saveSchedule({}, { shift })).not.toThrow(),
  );

  it('takes ids that people write as code', () => {
    expect(saveSchedule({ id: 'runtime-primary' }).id).toBe('runtime-primary');
  });

  it('takes instants, dates and mixtures of them as a range', () => {
    expect(() =>
      askShifts({ since: '2026-01-01', until: '2026-02-01T00:00:00Z' }),
    ).not.toThrow();
    expect(() =>
      askShifts({ since: '2026-01-01', until: '2027-02-05' }),
    ).not.toThrow();
  });

  it('takes text as well as names and values as details of an alert', () => {
    for (const details of ['disk full', { disk: '/dev/sda', used: 0.99 }]) {
      const { body } = parseRequest(routes.createAlert, {
        params: {},
        query: {},
        body: {
          entityRef: 'component:default/logplex',
          summary: 'Down',
          details,
        },
      });
      expect(body).toMatchObject({ details, urgency: 'high', links: [] });
    }
  });
});

describe('what is refused, and how the message helps', () => {
  it.each([
    [
      'nobody',
      { participants: [] },
      'participants: must have at least one participant, or one vacant place',
    ],
    [
      'a shift of a second',
      { shift: 'PT1S' },
      'shift: must be at least an hour',
    ],
    [
      'a shift of nothing',
      { shift: 'PT0H' },
      'shift: must be at least an hour',
    ],
    ['a shift of years', { shift: 'P13M' }, 'shift: must be at most a year'],
    [
      'a mixed shift',
      { shift: 'P1DT12H' },
      'shift: must be whole hours, days, weeks or months',
    ],
    [
      '201 participants',
      { participants: Array(201).fill(rotation.participants[0]) },
      'participants: must have at most 200 participants',
    ],
    [
      '10,000 participants',
      { participants: Array(10_000).fill(rotation.participants[0]) },
      'participants: must have at most 200 participants',
    ],
    [
      'a handover at 25:00',
      { handover: { time: '25:00' } },
      'handover.time: must be a time of day such as 09:00',
    ],
    [
      'an eighth weekday',
      { handover: { time: '09:00', weekday: 8 } },
      'handover.weekday: must be an ISO weekday',
    ],
    ['the 30th of February', { startsOn: '2026-02-30' }, 'startsOn: '],
    [
      'a restriction without days',
      { restrictions: [{ weekdays: [], from: '09:00', to: '17:00' }] },
      'restrictions.0.weekdays: must name at least one weekday',
    ],
    [
      'an end before its start',
      {
        effectiveFrom: '2026-02-01T00:00:00Z',
        effectiveUntil: '2026-01-01T00:00:00Z',
      },
      'effectiveUntil: must be after effectiveFrom',
    ],
  ])('a rotation with %s', (_, change, message) => {
    expect(() => saveSchedule({}, change)).toThrow(
      `body.rotations.0.${message}`,
    );
  });

  it.each([
    [
      'in a zone that does not exist',
      { timeZone: 'Europe/Atlantis' },
      'body.timeZone: is not a time zone of the IANA database',
    ],
    [
      'in an offset, which knows no summer time',
      { timeZone: '+02:00' },
      'body.timeZone: is not a time zone of the IANA database',
    ],
    [
      'without rotations',
      { rotations: [] },
      'body.rotations: must have at least one rotation',
    ],
    [
      'with one rotation twice',
      { rotations: [1, 2].map(() => ({ ...rotation, id: 'weekly' })) },
      "body.rotations: must not hold the rotation 'weekly' twice",
    ],
    [
      'owned by a component',
      { ownerRef: 'component:default/logplex' },
      'body.ownerRef: must be the full reference of a group or a user',
    ],
  ])('a schedule %s', (_, change, message) => {
    expect(() => saveSchedule(change)).toThrow(message);
  });

  it.each([
    [
      'that ends before it starts',
      { end: '2026-11-22T09:00:00Z' },
      'body.end: must be after start',
    ],
    [
      'that replaces without saying whom',
      { replaces: undefined },
      'body.replaces: must name who is replaced',
    ],
    [
      'that covers and replaces',
      { type: 'cover' },
      'body.replaces: must be left out: a cover replaces nobody',
    ],
    [
      'of somebody by themselves',
      { replaces: override.userRef },
      'body.replaces: must be somebody else than userRef',
    ],
  ])('an override %s', (_, change, message) => {
    expect(() => saveOverride(change)).toThrow(message);
  });

  it.each([
    ['no steps', { steps: [] }, 'body.steps: must have at least one step'],
    [
      'a work zone that does not exist',
      { workHours: { ...policy.workHours, timeZone: 'Nowhere' } },
      'body.workHours.timeZone: is not a time zone',
    ],
    [
      'an acknowledgement that times out at once',
      { ackTimeout: 'PT0S' },
      'body.ackTimeout: must be at least PT1M',
    ],
    ['countless repeats', { repeat: 11 }, 'body.repeat: '],
  ])('a policy with %s', (_, change, message) => {
    expect(() => savePolicy(change)).toThrow(message);
  });

  it.each([
    ['no target', { targets: [] }, 'targets: must have at least one target'],
    [
      'a delay that is none',
      { escalateAfter: '5 minutes' },
      'escalateAfter: must be an ISO 8601 duration such as PT5M',
    ],
    [
      'a user that is a group',
      { targets: [{ type: 'user', ref: 'group:default/runtime' }] },
      'targets.0.ref: must be the full reference of a user',
    ],
  ])('a step with %s', (_, change, message) => {
    expect(() => savePolicy({}, change)).toThrow(`body.steps.0.${message}`);
  });

  it('a range of 500 days', () => {
    expect(() =>
      askShifts({ since: '2026-01-01', until: '2027-05-16' }),
    ).toThrow('query.until: must be at most 400 days after since');
  });

  it('a range that ends before it starts', () => {
    expect(() =>
      askShifts({ since: '2026-01-02', until: '2026-01-01' }),
    ).toThrow('query.until: must be after since');
  });

  it('an escalation that does not say from which step', () => {
    expect(() =>
      parseRequest(routes.escalateAlert, {
        params: { id },
        query: {},
        body: {},
      }),
    ).toThrow('body.fromStep: ');
  });

  it('details as long as a book', () => {
    expect(() =>
      parseRequest(routes.createAlert, {
        params: {},
        query: {},
        body: {
          entityRef: 'component:default/logplex',
          summary: 'Down',
          details: 'x'.repeat(50_000),
        },
      }),
    ).toThrow('body.details: must be at most 40,000 characters');
  });
});

it('describes itself in OpenAPI', () => {
  const document = toOpenApi(oncallContract, '/api/oncall');
  expect(Object.keys(document.paths as object)).toEqual(
    expect.arrayContaining([
      '/schedules/preview',
      '/entities/{kind}/{namespace}/{name}/on-call',
      '/alerts/{id}/escalate',
    ]),
  );
});
