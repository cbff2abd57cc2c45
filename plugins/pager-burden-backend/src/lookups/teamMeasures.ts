import { Interval } from '@operability/backend-kit/time';
import {
  BurdenMeasure,
  ClassProfile,
  PageClass,
} from '@operability/plugin-pager-burden-common';
import { isAfterHours, isUnsocial } from '../domain/classify/isAfterHours';
import { disruptedHours } from '../domain/interruptions/disruptedHours';
import {
  longestRunOfOne,
  nightsForCover,
  PersonNight,
} from '../domain/nights/nightRuns';
import { bearersOf } from '../domain/people/bearersOf';
import { fairness } from '../domain/people/fairness';
import { loadRate } from '../domain/people/loadRate';
import { mayCompare } from '../domain/people/mayCompare';
import { offShiftPages } from '../domain/people/offShiftPages';
import { HeldShift, onCallHours } from '../domain/people/onCallHours';
import { StoredPage } from '../pages/pageRows';
import { afterHoursText, ourHours, sleepText } from './hoursText';

/** What the measures of a team's week are made of. */
export interface TeamWeekFacts {
  team: string;
  profile: ClassProfile;
  week: Interval;
  /** Those that count. */
  pages: readonly StoredPage[];
  /** Those that do not. */
  notCounted: readonly StoredPage[];
  shifts: readonly HeldShift[];
  /** Who is in the team. */
  members: readonly string[];
  /** A week in the four before; left out where those are unknown. */
  before?: Record<'pages' | 'interruptions' | 'afterHours' | 'sleep', number>;
  /** Who was woken in the weeks before. */
  nightsBefore: readonly PersonNight[];
  /** Pages of others that the team's members got. */
  imported: number;
}

/** A measure with what it always has filled in. */
export function measure(
  part: Pick<BurdenMeasure, 'id' | 'title' | 'value' | 'unit' | 'n'> &
    Pick<BurdenMeasure, 'formula'> &
    Partial<BurdenMeasure>,
): BurdenMeasure {
  return { leftOut: [], ...part };
}

/** The class of a page in a profile. */
export function classOf(page: StoredPage, profile: ClassProfile): PageClass {
  return profile === 'own' ? page.class : page.pagerDutyClass;
}

const afterHoursClasses: Record<ClassProfile, PageClass[]> = {
  own: ['leave', 'holiday', 'sleep', 'weekend', 'evening'],
  pagerduty: ['sleep', 'evening'],
};
const unsocialClasses = afterHoursClasses.own.filter(isUnsocial);

/** How much a team was paged, and when. */
export function pageMeasures(facts: TeamWeekFacts): BurdenMeasure[] {
  const { pages, profile, before } = facts;
  const interruptions = pages.filter(page => page.startsInterruption);
  const late = interruptions.filter(page =>
    isAfterHours(classOf(page, profile)),
  );
  const asleep = interruptions.filter(
    page => classOf(page, profile) === 'sleep',
  );
  const n = pages.length;
  const changeOf = (name: keyof NonNullable<typeof before>, value: number) =>
    before && profile === 'own' ? { change: value - before[name] } : {};
  const ofClasses = (classes: PageClass[]): Pick<BurdenMeasure, 'rows'> => ({
    rows: { class: classes, profile, is: ['interruption'] },
  });
  return [
    measure({
      id: 'pages',
      title: 'Pages',
      value: n,
      unit: 'pages',
      n,
      formula:
        'Notifications sent to people on channels that interrupt, about what the team owned at the time.',
      leftOut: leftOutOf(facts.notCounted),
      ...changeOf('pages', n),
      rows: {},
    }),
    measure({
      id: 'interruptions',
      title: 'Interruptions',
      value: interruptions.length,
      unit: 'interruptions',
      n,
      formula:
        'Pages to one person with gaps of a minute at most, counted once, where the first of them belongs.',
      choice: 'The gap of a minute is PagerDuty\u2019s; it can be configured.',
      ...changeOf('interruptions', interruptions.length),
      rows: { is: ['interruption'] },
    }),
    measure({
      id: 'disruptedHours',
      title: 'Disrupted hours',
      value: disruptedHours(pages),
      unit: 'hours',
      n,
      formula:
        'Hours on the clocks of those who were paged that had a page; an hour of a person counts once.',
      rows: {},
    }),
    measure({
      id: 'afterHours',
      title: 'Interruptions after hours',
      value: late.length,
      unit: 'interruptions',
      n: interruptions.length,
      ...afterHoursText[profile],
      ...changeOf('afterHours', late.length),
      ...ofClasses(afterHoursClasses[profile]),
    }),
    measure({
      id: 'afterHoursShare',
      title: 'Share after hours',
      value: interruptions.length ? late.length / interruptions.length : null,
      unit: 'share',
      n: interruptions.length,
      ...afterHoursText[profile],
      formula: 'Interruptions after hours, of all.',
      ...ofClasses(afterHoursClasses[profile]),
      among: { is: ['interruption'] },
    }),
    measure({
      id: 'sleep',
      title: 'Interruptions of sleep',
      value: asleep.length,
      unit: 'interruptions',
      n: interruptions.length,
      ...sleepText[profile],
      ...changeOf('sleep', asleep.length),
      ...ofClasses(['sleep']),
    }),
  ];
}

/** How it lies on people: only where there are enough that nobody is exposed. */
export function peopleMeasures(facts: TeamWeekFacts): BurdenMeasure[] {
  const { pages, shifts, members, week, imported } = facts;
  const people = [...new Set(pages.flatMap(({ person }) => person ?? []))];
  const bearers = bearersOf(week, { paged: people, members, shifts });
  const isOpen = mayCompare(people.length);
  const interruptions = pages.filter(page => page.startsInterruption);
  const nights = new Set(pages.flatMap(({ night }) => night ?? []));
  const burdens = bearers.map(person => ({
    value: interruptions.filter(
      page => page.person === person && isUnsocial(page.class),
    ).length,
  }));
  const { busiestShare, gini } = fairness(burdens);
  const hours = bearers.reduce(
    (sum, person) => sum + onCallHours(person, shifts, week),
    0,
  );
  const run = isOpen ? longestRunOfOne(pages, facts.nightsBefore) : null;
  const few = 'Not shown for fewer than three people.';
  const among = (n: number) => ({
    n,
    choice: few,
    ...(!mayCompare(n) && { withheld: few }),
  });
  const compared = among(people.length);
  const shared = among(bearers.length);
  const spread = { ...shared, choice: `${few} ${ourHours}` };
  const unsocial: BurdenMeasure['rows'] = {
    class: unsocialClasses,
    is: ['interruption'],
  };
  const nobody = pages.filter(({ person }) => person === undefined).length;
  return [
    measure({
      ...compared,
      id: 'disturbedNights',
      title: 'Disturbed nights',
      value: isOpen ? nights.size : null,
      unit: 'nights',
      formula: 'Nights in which somebody was paged, by the evening they began.',
      rows: { is: ['night'] },
    }),
    measure({
      ...compared,
      id: 'consecutiveNights',
      title: 'Nights in a row',
      value: run,
      unit: 'nights',
      formula:
        'The most nights one after another in which one and the same person was paged; of those that began before this week, all are counted, up to four weeks back.',
      rows: { is: ['night'] },
      ...(run !== null &&
        run >= nightsForCover && {
          advice: 'Offer whoever it was cover for the day after.',
        }),
    }),
    measure({
      ...shared,
      id: 'load',
      title: 'Load per week on call',
      value: mayCompare(bearers.length)
        ? loadRate(interruptions.length, hours)
        : null,
      unit: 'interruptions',
      formula:
        'Interruptions by the hours on call of those who were paged and of members on call to whom nothing came, times the 168 of a week.',
      rows: { is: ['interruption'] },
    }),
    measure({
      id: 'offShift',
      title: 'Pages off shift',
      value: shifts.length ? offShiftPages(pages, shifts).length : null,
      unit: 'pages',
      n: pages.length,
      formula: 'Pages to people who held no shift at the time.',
      leftOut: nobody ? [{ reason: 'to nobody who is named', n: nobody }] : [],
      rows: { is: ['offShift'] },
    }),
    measure({
      ...spread,
      id: 'busiestShare',
      title: 'Share of the busiest',
      value: busiestShare,
      unit: 'share',
      formula:
        'Of the interruptions of sleep, weekends, holidays and leave, those of whoever had most. Members on call to whom nothing came are counted.',
      rows: unsocial,
    }),
    measure({
      ...spread,
      id: 'gini',
      title: 'Unevenness (Gini)',
      value: gini,
      unit: 'ratio',
      formula:
        'Half the mean difference between any two people, by the mean: 0 where all bear the same. Members on call to whom nothing came are counted.',
      rows: unsocial,
    }),
    measure({
      id: 'exported',
      title: 'Pages answered by others',
      value: pages.filter(({ personTeam }) => personTeam !== undefined).length,
      unit: 'pages',
      n: pages.length,
      formula: 'Pages about what the team owns that went to another team.',
      rows: { is: ['transferred'] },
    }),
    measure({
      id: 'imported',
      title: 'Pages of others',
      value: imported,
      unit: 'pages',
      n: imported,
      formula: 'Pages about what others own that went to the team.',
      rows: { answeredBy: facts.team },
    }),
  ];
}

const reasons: Record<NonNullable<StoredPage['notCounted']>, string> = {
  drill: 'drills and tests',
  maintenance: 'sent in a maintenance window',
  lowUrgency: 'of low urgency',
  notInterrupting: 'on channels that do not interrupt',
  implausibleTime: 'whose time is not plausible',
};

function leftOutOf(pages: readonly StoredPage[]): BurdenMeasure['leftOut'] {
  const counts = new Map<string, number>();
  for (const { notCounted } of pages) {
    const reason = reasons[notCounted!];
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, n]) => ({ reason, n }));
}
