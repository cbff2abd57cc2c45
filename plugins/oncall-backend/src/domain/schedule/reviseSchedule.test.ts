import {
  ChangeFrom,
  Participant,
  Rotation,
} from '@operability/plugin-oncall-common';
import { reviseSchedule } from './reviseSchedule';
import { segmentsIn } from './scheduleShifts';

const [ion, jade, kite, lime] = [
  'ion-fox',
  'jade-elk',
  'kite-owl',
  'lime-bee',
].map(name => ({ userRef: `user:default/${name}` }));
const vacant: Participant = { vacant: true };
const timeZone = 'America/Los_Angeles';

/** Ion holds it since Monday 2 March 09:00, 17:00 UTC; Jade follows on the 9th. */
const weekly: Rotation = {
  id: 'weekly',
  name: 'Weekly',
  participants: [ion, jade, kite],
  shift: 'P1W',
  handover: { time: '09:00', weekday: 1 },
  startsOn: '2026-03-02',
  restrictions: [],
};
const wednesday = '2026-03-04T20:00:00.000Z';
const nextHandover = '2026-03-09T16:00:00.000Z';

function save(
  rotations: Rotation[] | undefined,
  proposed: (Omit<Rotation, 'id'> & { id?: string })[],
  change: { now?: string; from?: ChangeFrom; timeZone?: string } = {},
): Rotation[] {
  let count = 0;
  return reviseSchedule(
    rotations && { timeZone, rotations },
    { timeZone: change.timeZone ?? timeZone, rotations: proposed },
    {
      now: Date.parse(change.now ?? wednesday),
      from: change.from ?? 'nextHandover',
      newId: () => `new-${++count}`,
    },
  );
}

/** Who holds it, day by day at noon in Los Angeles, by their first letters. */
function days(rotations: Rotation[], since: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const start = Date.parse(`${since}T20:00Z`) + index * 86_400_000;
    const held = segmentsIn({ timeZone, rotations }, [], {
      start,
      end: start + 1,
    });
    return held.map(({ userRef }) => userRef.split('/')[1][0]).join('') || '-';
  }).join(' ');
}

it('ends a changed rotation at its next handover and starts a successor', () => {
  const saved = save([weekly], [{ ...weekly, shift: 'P2W' }]);
  expect(saved).toEqual([
    { ...weekly, effectiveUntil: nextHandover },
    {
      ...weekly,
      id: 'new-1',
      shift: 'P2W',
      succeeds: 'weekly',
      effectiveFrom: nextHandover,
      participants: expect.anything(),
    },
  ]);
});

it('starts the successor now, if asked, and the holder stays', () => {
  const saved = save([weekly], [{ ...weekly, shift: 'P1D' }], { from: 'now' });
  expect(saved[0].effectiveUntil).toBe(wednesday);
  expect(saved[1].effectiveFrom).toBe(wednesday);
  expect(days(saved, '2026-03-03', 6)).toBe('i i j k i j');
});

it('goes on with the next in order at the handover', () => {
  const saved = save([weekly], [{ ...weekly, shift: 'P1D' }]);
  expect(days(saved, '2026-03-06', 7)).toBe('i i i j k i j');
});

it('lets the holder stay until the successor hands over, so that nobody gets a stub', () => {
  const fridays = { ...weekly, handover: { time: '10:00', weekday: 5 } };
  const saved = save([weekly], [fridays]);
  expect(days(saved, '2026-03-08', 14)).toBe('i i i i i j j j j j j j k k');
});

it('removing a participant leaves a vacant place and moves nobody', () => {
  const saved = save([weekly], [{ ...weekly, participants: [ion, kite] }]);
  expect(saved[1].participants).toEqual([ion, vacant, kite]);
  expect(days(saved, '2026-03-02', 28)).toBe(
    'i i i i i i i - - - - - - - k k k k k k k i i i i i i i',
  );
});

it('removing the holder takes effect at the handover, and leaves their place vacant', () => {
  const saved = save([weekly], [{ ...weekly, participants: [jade, kite] }]);
  expect(days(saved, '2026-03-06', 23)).toBe(
    'i i i j j j j j j j k k k k k k k - - - - - -',
  );
});

it('a vacant place that is taken out is gone', () => {
  const open = { ...weekly, participants: [ion, vacant, kite] };
  const saved = save([open], [{ ...open, participants: [ion, kite] }]);
  expect(saved[1].participants).toHaveLength(2);
  expect(days(saved, '2026-03-08', 16)).toBe('i k k k k k k k i i i i i i i k');
});

it('adding a participant keeps everybody’s order', () => {
  const saved = save(
    [weekly],
    [{ ...weekly, participants: [ion, jade, lime, kite] }],
  );
  const mondays = [
    '2026-03-03',
    '2026-03-10',
    '2026-03-17',
    '2026-03-24',
    '2026-03-31',
  ];
  expect(mondays.map(date => days(saved, date, 1))).toEqual([
    'i',
    'j',
    'l',
    'k',
    'i',
  ]);
});

it('somebody put in the place of another takes their turns', () => {
  const saved = save(
    [weekly],
    [{ ...weekly, participants: [ion, lime, kite] }],
  );
  expect(saved[1].participants).toEqual([ion, lime, kite]);
});

it('a new name is no change of turns', () => {
  expect(save([weekly], [{ ...weekly, name: 'Primary' }])).toEqual([
    { ...weekly, name: 'Primary', effectiveUntil: undefined },
  ]);
});

it('an end in the past becomes now', () => {
  const [saved] = save(
    [weekly],
    [{ ...weekly, effectiveUntil: '2026-03-03T00:00:00Z' }],
  );
  expect(saved.effectiveUntil).toBe(wednesday);
});

it('a rotation that is taken out ends at its next handover', () => {
  expect(save([weekly], [])).toEqual([
    { ...weekly, effectiveUntil: nextHandover },
  ]);
  expect(save([weekly], [], { from: 'now' })[0].effectiveUntil).toBe(wednesday);
});

it('a rotation that has ended stays as it was, whatever is proposed', () => {
  const ended = { ...weekly, effectiveUntil: '2026-03-03T00:00:00.000Z' };
  expect(save([ended], [])).toEqual([ended]);
  expect(save([ended], [{ ...ended, shift: 'P1D' }])).toEqual([ended]);
});

it('a rotation that has not begun is changed in place', () => {
  const coming = { ...weekly, startsOn: '2026-04-06' };
  expect(save([coming], [{ ...coming, shift: 'P1D' }])).toEqual([
    { ...coming, shift: 'P1D' },
  ]);
  expect(save([coming], [])).toEqual([]);
});

it('a rotation that is added and should have begun begins now', () => {
  const { id: _, ...unnamed } = weekly;
  expect(save([weekly], [weekly, unnamed])).toEqual([
    weekly,
    { ...weekly, id: 'new-2', effectiveFrom: wednesday },
  ]);
});

it('the turns of a new schedule count from the day they start on', () => {
  const { id: _, ...unnamed } = weekly;
  expect(save(undefined, [unnamed])).toEqual([{ ...weekly, id: 'new-1' }]);
});

describe('a successor that waits for its handover', () => {
  const waiting = save([weekly], [{ ...weekly, participants: [ion, kite] }]);
  const [, successor] = waiting;
  const thursday = '2026-03-05T20:00:00.000Z';

  it('stays as it is while something else is saved', () => {
    expect(save(waiting, waiting, { now: thursday })).toEqual(waiting);
  });

  it('is changed once more before it begins', () => {
    const saved = save(waiting, [weekly, { ...successor, shift: 'P1D' }], {
      now: thursday,
    });
    expect(saved.map(({ id }) => id)).toEqual(['weekly', 'new-1']);
    expect(days(saved, '2026-03-07', 6)).toBe('i i - k i -');
  });

  it('begins now, if asked after all', () => {
    const saved = save(waiting, [weekly, { ...successor, shift: 'P1D' }], {
      now: thursday,
      from: 'now',
    });
    expect(saved.map(({ effectiveUntil }) => effectiveUntil)).toEqual([
      thursday,
      undefined,
    ]);
    expect(days(saved, '2026-03-04', 6)).toBe('i i - k i -');
  });

  it('is withdrawn when its rotation is to go on', () => {
    expect(save(waiting, [weekly], { now: thursday })).toEqual([
      { ...weekly, effectiveUntil: undefined },
    ]);
  });
});

it('what has been on call in one zone stays so when the schedule moves to another', () => {
  const saved = save([weekly], [weekly], { timeZone: 'Europe/Berlin' });
  expect(saved).toMatchObject([
    { id: 'weekly', timeZone, effectiveUntil: nextHandover },
    { id: 'new-1', effectiveFrom: nextHandover },
  ]);
  const held = segmentsIn({ timeZone: 'Europe/Berlin', rotations: saved }, [], {
    start: Date.parse('2026-03-02T00:00Z'),
    end: Date.parse('2026-03-24T00:00Z'),
  });
  expect(
    held.map(({ start, userRef }) => [new Date(start).toISOString(), userRef]),
  ).toEqual([
    ['2026-03-02T17:00:00.000Z', ion.userRef],
    // Monday 09:00 in Berlin has passed already, so Jade's week has begun.
    [nextHandover, ion.userRef],
    ['2026-03-16T08:00:00.000Z', jade.userRef],
    ['2026-03-23T08:00:00.000Z', kite.userRef],
  ]);
});

it('a later start of the successor leaves the rotation running until then', () => {
  const later = '2026-03-20T00:00:00.000Z';
  const saved = save(
    [weekly],
    [{ ...weekly, shift: 'P1D', effectiveFrom: later }],
  );
  expect(saved).toMatchObject([
    { effectiveUntil: later },
    { effectiveFrom: later },
  ]);
});
