import { day, ZoneClock } from '@operability/backend-kit/time';
import { SourcePage } from '@operability/plugin-pager-burden-node';
import { unknown, unowned } from '@operability/plugin-pager-burden-common';
import { hash } from 'node:crypto';
import { classAt } from '../domain/classify/classAt';
import { pagerDutyClass } from '../domain/classify/pagerDutyClass';
import { ResponderCalendar } from '../domain/classify/ResponderCalendar';
import { nightOf } from '../domain/nights/nightOf';
import { fingerprintOf } from '../domain/quality/fingerprintOf';
import { weekAt } from '../domain/week/weekBounds';
import { KnownNames } from '../directory/KnownNames';
import { remembered } from '../remembered';
import { ClassifiedPage, PageClassification } from './ClassifiedPage';
import { PageIds } from './PageIds';

/** What pages are looked at with. */
export interface PageContext {
  sourceId: string;
  ids: PageIds;
  isSample: boolean;
  /** The reporting zone. */
  timeZone: string;
  now: number;
  names: KnownNames;
  /** By the reference of the person. */
  calendars: ReadonlyMap<string, ResponderCalendar>;
}

const lowerCase = remembered(text => text.toLocaleLowerCase('en-US'));

// Before there were pagers that anybody would import.
const earliest = Date.UTC(2000, 0, 1);

/** Finds out all there is to know about a page. */
export function classifyPage(
  page: SourcePage,
  context: PageContext,
): ClassifiedPage {
  const { sourceId, isSample, timeZone, names, now } = context;
  const called = page.entity?.trim() ?? '';
  const known = names.entity(called);
  const paged = page.responder.trim();
  const person = names.person(paged);
  const team = teamOf(page, known);
  const isImplausible = page.sentAt < earliest || page.sentAt > now + day;
  const entity = known?.ref ?? called;
  const isThingGiven = names.isGiven('entity', called);
  const shiftTimeZone = zoneOf(page.shiftTimeZone);
  const found = classificationOf(
    { sentAt: page.sentAt, shiftTimeZone },
    person && context.calendars.get(person.ref),
    timeZone,
  );
  // Field by field: spreading takes longest of all that is done to a page.
  return {
    id: context.ids.of(sourceId, page.key),
    sourceId,
    sourceKey: page.key,
    isSample,
    digest: digestOf(page),
    title: page.title,
    fingerprint: fingerprintOf({
      dedupKey: page.fingerprint,
      title: page.title,
      // The same before and after somebody says what it is.
      entity: isThingGiven ? called : entity,
    }),
    alertKey: page.alertKey,
    alertUrl: page.alertUrl,
    entity,
    isEntityKnown: known !== undefined,
    entityCalled: isThingGiven ? called : undefined,
    team,
    isTeamTold: page.ownerRef !== undefined,
    isTeamGiven: isThingGiven && page.ownerRef === undefined,
    person: person?.ref ?? (paged || undefined),
    isPersonKnown: person !== undefined,
    personCalled: names.isGiven('person', paged) ? paged : undefined,
    personTeam: names.otherTeamOf(paged, team),
    channel: page.channel,
    urgency: page.urgency,
    step: page.step,
    sentAt: page.sentAt,
    anchor: page.anchor,
    shiftTimeZone,
    week: weekAt(page.sentAt, timeZone),
    notCounted: isImplausible ? 'implausibleTime' : page.notCounted,
    startsInterruption: false,
    timeZone: found.timeZone,
    isZoneEstimated: found.isZoneEstimated,
    class: found.class,
    pagerDutyClass: found.pagerDutyClass,
    wall: found.wall,
    night: found.night,
  };
}

/** What an instant was to whoever was paged, by their calendar or for want of one. */
export function classificationOf(
  page: Pick<ClassifiedPage, 'sentAt' | 'shiftTimeZone'>,
  calendar: ResponderCalendar | undefined,
  reportingZone: string,
): PageClassification {
  const found = classAt(page.sentAt, {
    calendar,
    zones: { shift: page.shiftTimeZone, instance: reportingZone },
  });
  return {
    timeZone: found.timeZone,
    isZoneEstimated: found.isZoneEstimated,
    class: found.class,
    pagerDutyClass: pagerDutyClass(found.wall),
    wall: found.wall,
    night: nightOf(found.wall),
  };
}

function teamOf(
  { ownerRef }: SourcePage,
  known: { ownerRef?: string } | undefined,
): string {
  if (ownerRef === undefined)
    return known ? known.ownerRef ?? unowned : unknown;
  return ownerRef === null ? unowned : lowerCase(ownerRef);
}

/** A zone that there is; a source may have spelt another. */
function zoneOf(name: string | undefined): string | undefined {
  if (!name) return undefined;
  try {
    ZoneClock.of(name);
    return name;
  } catch {
    return undefined;
  }
}

// All there are, so that none is forgotten when there are more.
const digested = Object.keys({
  key: true,
  sentAt: true,
  anchor: true,
  title: true,
  entity: true,
  ownerRef: true,
  responder: true,
  channel: true,
  urgency: true,
  step: true,
  alertKey: true,
  alertUrl: true,
  fingerprint: true,
  shiftTimeZone: true,
  notCounted: true,
} satisfies Record<keyof SourcePage, true>) as (keyof SourcePage)[];

function digestOf(page: SourcePage): string {
  const values = digested.map(name =>
    // Null is something that a source says, and this is nothing.
    page[name] === undefined ? false : page[name],
  );
  return hash('sha1', JSON.stringify(values), 'base64url');
}
