import { delayMilliseconds, Target } from '@operability/plugin-oncall-common';
import { Ladder } from '../run/AlertRun';
import { TestWorld } from './TestWorld';

/*
 * The pages of an alert, found the slow way: by looking at it every half minute
 * and asking what the specification says. It shares nothing with the rules but
 * the shapes of its input.
 */

export const grid = 30_000;
const minute = 60_000;

/** What a person does to an alert, at an instant. */
export type Deed = { at: number } & (
  | { type: 'acknowledge' | 'extend'; actor: string }
  | { type: 'escalate' | 'resolve' | 'trigger'; actor: string }
  | { type: 'snooze'; actor: string; minutes: number }
  | { type: 'reassign'; actor: string; userRef: string }
);

/** A ladder, a world and an instant, all times on the grid. */
export interface LadderCase {
  start: number;
  end: number;
  policy?: Ladder;
  /** What a repeat takes. */
  edited?: Ladder;
  lastResort?: Target;
  world: TestWorld;
  maintenance: { start: number; end: number }[];
  deeds: Deed[];
}

export interface OraclePage {
  at: number;
  ref: string;
  told: boolean;
}

type Place = number | 'last resort';

export function ladderOracle(given: LadderCase): OraclePage[] {
  const { world } = given;
  const pages: OraclePage[] = [];
  const alert: {
    state: 'triggered' | 'acknowledged' | 'snoozed' | 'resolved';
  } = { state: 'triggered' };
  let policy = given.policy;
  let place: Place = 0;
  let pass = 0;
  let moveOnAt = given.start;
  let acknowledgedUntil = 0;
  let snoozedUntil = 0;
  let holder = '';
  let followed: string[] = [];
  let present = new Set<string>();

  const onSchedule = (id: string, at: number) =>
    (world.schedules?.[id] ?? [])
      .filter(shift => shift.start <= at && shift.end > at)
      .map(shift => shift.userRef);
  const canReach = (ref: string) => !(world.unreachable ?? []).includes(ref);
  const peopleOf = ({ type, ref }: Target, at: number) => {
    if (type === 'channel') return [ref];
    const people = {
      user: () => [ref],
      group: () => world.groups?.[ref] ?? [],
      schedule: () => onSchedule(ref, at),
    }[type]();
    return people.filter(canReach);
  };
  const presentOn = (at: number) =>
    new Set(followed.flatMap(id => onSchedule(id, at)));
  const send = (at: number, refs: string[], told = false) => {
    for (const ref of new Set(refs)) pages.push({ at, ref, told });
  };
  const follow = (targets: Target[], at: number) => {
    followed = targets.flatMap(({ type, ref }) =>
      type === 'schedule' ? [ref] : [],
    );
    present = presentOn(at);
  };
  const waitOf = (where: Place) => {
    if (where === 'last resort') return 15 * minute;
    const step = where > 0 ? policy?.steps[where - 1] : undefined;
    return step ? delayMilliseconds(step.escalateAfter) : 5 * minute;
  };

  /** Tries the steps of the ladder from one on; true when one has somebody. */
  const tryFrom = (first: number, at: number): boolean => {
    const steps = policy?.steps ?? [];
    for (let number = first; number <= steps.length; number++) {
      const step = steps[number - 1];
      if (policy && !counts(step.hours, policy, world, at)) continue;
      const people = step.targets.flatMap(target => peopleOf(target, at));
      if (!people.length) continue;
      send(at, people);
      place = number;
      moveOnAt = at + waitOf(number);
      follow(step.targets, at);
      return true;
    }
    return false;
  };
  const askLastResort = (at: number) => {
    place = 'last resort';
    moveOnAt = at + 15 * minute;
    follow([], at);
    for (const target of [policy?.lastResort, given.lastResort]) {
      const people = target ? peopleOf(target, at) : [];
      if (!target || !people.length) continue;
      send(at, people);
      follow([target], at);
      return;
    }
  };
  const moveOn = (at: number) => {
    if (place === 'last resort') {
      askLastResort(at);
      return;
    }
    if (tryFrom(place + 1, at)) return;
    if (policy && place > 0 && pass < policy.repeat) {
      pass += 1;
      policy = given.edited ?? policy;
      if (tryFrom(1, at)) return;
    }
    askLastResort(at);
  };

  const hold = (actor: string, at: number) => {
    alert.state = 'acknowledged';
    holder = actor;
    acknowledgedUntil =
      at + (policy ? delayMilliseconds(policy.ackTimeout) : 30 * minute);
  };
  const apply = (deed: Deed) => {
    const { at, actor } = deed;
    switch (deed.type) {
      case 'acknowledge':
        if (alert.state !== 'acknowledged') hold(actor, at);
        break;
      case 'extend':
        if (alert.state !== 'acknowledged') break;
        acknowledgedUntil += policy
          ? delayMilliseconds(policy.ackTimeout)
          : 30 * minute;
        break;
      case 'escalate':
        if (place === 'last resort') break;
        alert.state = 'triggered';
        moveOn(at);
        break;
      case 'resolve':
        alert.state = 'resolved';
        break;
      case 'snooze':
        alert.state = 'snoozed';
        snoozedUntil = at + deed.minutes * minute;
        follow([], at);
        break;
      case 'reassign':
        if (alert.state === 'acknowledged' && holder === deed.userRef) break;
        if (!canReach(deed.userRef)) break;
        if (deed.userRef === actor) {
          hold(actor, at);
          break;
        }
        alert.state = 'triggered';
        send(at, [deed.userRef]);
        moveOnAt = at + waitOf(place);
        follow([], at);
        break;
      default:
    }
  };

  for (let at = given.start; at <= given.end; at += grid) {
    for (const deed of given.deeds) {
      if (deed.at === at && alert.state !== 'resolved') apply(deed);
    }
    const isQuiet = given.maintenance.some(
      window => window.start <= at && at < window.end,
    );
    if (alert.state === 'resolved') break;
    if (isQuiet) continue;

    if (alert.state === 'snoozed' && at >= snoozedUntil) {
      alert.state = 'triggered';
      place = 0;
      pass = 0;
      moveOn(at);
    } else if (alert.state === 'acknowledged' && at >= acknowledgedUntil) {
      alert.state = 'triggered';
      if (canReach(holder)) {
        send(at, [holder]);
        moveOnAt = at + waitOf(place);
      } else {
        moveOn(at);
      }
    } else if (alert.state === 'triggered' && at >= moveOnAt) {
      moveOn(at);
    }

    const before = present;
    present = presentOn(at);
    const incoming = [...present].filter(
      ref => !before.has(ref) && canReach(ref),
    );
    if (!incoming.length) continue;
    if (alert.state === 'triggered') send(at, incoming);
    if (alert.state === 'acknowledged' && incoming.join() !== holder) {
      send(at, [holder, ...incoming], true);
    }
  }
  return pages;
}

function counts(
  hours: 'always' | 'workHours' | 'afterHours',
  { workHours: { timeZone, windows } }: Ladder,
  { holidays = [] }: TestWorld,
  at: number,
): boolean {
  if (hours === 'always') return true;
  const parts = wallClock(timeZone).formatToParts(at);
  const part = (type: string) =>
    parts.find(found => found.type === type)?.value ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const time = `${part('hour')}:${part('minute')}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  const isWithin = windows.some(({ weekdays, from, to }) =>
    from < to
      ? weekdays.includes(weekday) && from <= time && time < to
      : (weekdays.includes(weekday) && from <= time) ||
        (weekdays.includes(dayBefore) && time < to),
  );
  const isWork = isWithin && !holidays.includes(date);
  return isWork === (hours === 'workHours');
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

// Making one takes longer than all else here.
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  wallClocks.set(timeZone, clock);
  return clock;
}
