import { JsonColumns, toBoolean, toInteger } from '@operability/backend-kit';
import { hour, weekdayOfWall } from '@operability/backend-kit/time';
import { timeOfWall } from '../domain/time/timeOfWall';
import { ClassifiedPage } from './ClassifiedPage';

/** A page as it is kept; whose it is has been settled. */
export type StoredPage = Omit<ClassifiedPage, 'isTeamTold'>;

/** The columns of the table of pages. */
export const pageColumns = {
  id: 'uuid',
  source_id: 'text',
  source_key: 'text',
  is_sample: 'boolean',
  digest: 'text',
  title: 'text',
  fingerprint: 'text',
  alert_key: 'text',
  alert_url: 'text',
  entity: 'text',
  is_entity_known: 'boolean',
  team: 'text',
  person: 'text',
  is_person_known: 'boolean',
  person_team: 'text',
  channel: 'text',
  urgency: 'text',
  step: 'integer',
  sent_at: 'bigint',
  anchor: 'text',
  shift_time_zone: 'text',
  time_zone: 'text',
  is_zone_estimated: 'boolean',
  class: 'text',
  pagerduty_class: 'text',
  hour: 'integer',
  weekday: 'integer',
  wall: 'bigint',
  night: 'text',
  week: 'text',
  not_counted: 'text',
  starts_interruption: 'boolean',
  entity_called: 'text',
  person_called: 'text',
  is_team_given: 'boolean',
} as const satisfies JsonColumns;

/** A row of the table of pages, as it is written. */
export type PageRow = Record<
  keyof typeof pageColumns,
  string | number | boolean | null
>;

/** What is kept of a page. */
export function toPageRow(page: StoredPage): PageRow {
  return {
    id: page.id,
    source_id: page.sourceId,
    source_key: page.sourceKey,
    is_sample: page.isSample,
    digest: page.digest,
    title: page.title,
    fingerprint: page.fingerprint,
    alert_key: page.alertKey ?? null,
    alert_url: page.alertUrl ?? null,
    entity: page.entity,
    is_entity_known: page.isEntityKnown,
    team: page.team,
    person: page.person ?? null,
    is_person_known: page.isPersonKnown,
    person_team: page.personTeam ?? null,
    channel: page.channel,
    urgency: page.urgency,
    step: page.step ?? null,
    sent_at: page.sentAt,
    anchor: page.anchor,
    shift_time_zone: page.shiftTimeZone ?? null,
    time_zone: page.timeZone,
    is_zone_estimated: page.isZoneEstimated,
    class: page.class,
    pagerduty_class: page.pagerDutyClass,
    hour: Math.floor(timeOfWall(page.wall) / hour),
    weekday: weekdayOfWall(page.wall),
    wall: page.wall,
    night: page.night ?? null,
    week: page.week,
    not_counted: page.notCounted ?? null,
    starts_interruption: page.startsInterruption,
    entity_called: page.entityCalled ?? null,
    person_called: page.personCalled ?? null,
    is_team_given: page.isTeamGiven,
  };
}

/** A row of the table of pages, as a database hands it over. */
export interface StoredPageRow {
  id: string;
  source_id: string;
  source_key: string;
  is_sample: boolean | number;
  digest: string;
  title: string;
  fingerprint: string;
  alert_key: string | null;
  alert_url: string | null;
  entity: string;
  is_entity_known: boolean | number;
  team: string;
  person: string | null;
  is_person_known: boolean | number;
  person_team: string | null;
  channel: string;
  urgency: string;
  step: number | null;
  sent_at: number | string;
  anchor: string;
  shift_time_zone: string | null;
  time_zone: string;
  is_zone_estimated: boolean | number;
  class: string;
  pagerduty_class: string;
  hour: number;
  weekday: number;
  wall: number | string;
  night: string | null;
  week: string;
  not_counted: string | null;
  starts_interruption: boolean | number;
  entity_called: string | null;
  person_called: string | null;
  is_team_given: boolean | number;
}

export function toStoredPage(row: StoredPageRow): StoredPage {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceKey: row.source_key,
    isSample: toBoolean(row.is_sample),
    digest: row.digest,
    title: row.title,
    fingerprint: row.fingerprint,
    alertKey: row.alert_key ?? undefined,
    alertUrl: row.alert_url ?? undefined,
    entity: row.entity,
    isEntityKnown: toBoolean(row.is_entity_known),
    team: row.team,
    person: row.person ?? undefined,
    isPersonKnown: toBoolean(row.is_person_known),
    personTeam: row.person_team ?? undefined,
    channel: row.channel,
    // What is in these columns was written by us, of these types.
    urgency: row.urgency as StoredPage['urgency'],
    step: row.step ?? undefined,
    sentAt: toInteger(row.sent_at),
    anchor: row.anchor as StoredPage['anchor'],
    shiftTimeZone: row.shift_time_zone ?? undefined,
    timeZone: row.time_zone,
    isZoneEstimated: toBoolean(row.is_zone_estimated),
    class: row.class as StoredPage['class'],
    pagerDutyClass: row.pagerduty_class as StoredPage['pagerDutyClass'],
    wall: toInteger(row.wall),
    night: row.night ?? undefined,
    week: row.week,
    notCounted: (row.not_counted ?? undefined) as StoredPage['notCounted'],
    startsInterruption: toBoolean(row.starts_interruption),
    entityCalled: row.entity_called ?? undefined,
    personCalled: row.person_called ?? undefined,
    isTeamGiven: toBoolean(row.is_team_given),
  };
}
