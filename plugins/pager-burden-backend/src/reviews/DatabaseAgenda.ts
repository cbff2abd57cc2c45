import { isOneOf, toBoolean, toInteger } from '@operability/backend-kit';
import { Interval } from '@operability/backend-kit/time';
import { PageClass } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope } from '../access/withinScope';
import { HourOfProofs } from '../domain/quiet/provenTime';
import { weekAfter, weeksFrom } from '../domain/week/isoWeek';
import { weeksOf } from '../domain/week/weekBounds';

/** Whose pages an agenda is about, and what of them its reader may see. */
export interface AgendaScope {
  isSample: boolean;
  team: string;
  scope: PageScope;
}

/** A page as an agenda looks at it. */
export interface AgendaPage {
  fingerprint: string;
  title: string;
  entity: string;
  isEntityKnown: boolean;
  sentAt: number;
  week: string;
  night?: string;
  person?: string;
  class: PageClass;
  startsInterruption: boolean;
  /** Low urgency is told, and not counted. */
  isLow: boolean;
  /** Of its verdict; left out where it has none. */
  action?: boolean;
}

/** An alert that nobody had resolved. */
export interface UnresolvedAlert {
  title: string;
  entity: string;
  isEntityKnown: boolean;
  since: number;
  alertUrl?: string;
}

interface AgendaPageRow {
  fingerprint: string;
  title: string;
  entity: string;
  is_entity_known: boolean | number;
  sent_at: number | string;
  week: string;
  night: string | null;
  person: string | null;
  class: string;
  starts_interruption: boolean | number;
  not_counted: string | null;
  action: boolean | number | null;
}

interface UnresolvedRow {
  title: string;
  entity: string;
  is_entity_known: boolean | number;
  alert_url: string | null;
  created_at: number | string;
}

const lowUrgency = 'lowUrgency';
/** An alert that is open for longer is forgotten rather than open. */
const openWeeks = 13;
const mostOpen = 50;

/** Reads what a weekly review talks about. */
export class DatabaseAgenda {
  readonly #database: Knex;
  readonly #timeZone: string;

  private constructor(database: Knex, timeZone: string) {
    this.#database = database;
    this.#timeZone = timeZone;
  }

  static create(options: {
    database: Knex;
    /** The reporting zone. */
    timeZone: string;
  }): DatabaseAgenda {
    return new DatabaseAgenda(options.database, options.timeZone);
  }

  /** The pages of a stretch that count, and those of low urgency, in order. */
  async pages(about: AgendaScope, range: Interval): Promise<AgendaPage[]> {
    const rows: AgendaPageRow[] = await this.#within(about, range)
      .leftJoin('verdicts', 'verdicts.page_id', 'pages.id')
      .where(inner =>
        inner.whereNull('not_counted').orWhere('not_counted', lowUrgency),
      )
      .orderBy(['sent_at', 'pages.id'])
      .select(
        'fingerprint',
        'title',
        'entity',
        'is_entity_known',
        'sent_at',
        'week',
        'night',
        'person',
        'class',
        'starts_interruption',
        'not_counted',
        'verdicts.action',
      );
    return rows.map(toAgendaPage);
  }

  /** Which alerts paged in a stretch. */
  async pagedIn(about: AgendaScope, range: Interval): Promise<Set<string>> {
    const found: string[] = await this.#within(about, range)
      .whereNull('not_counted')
      .distinct('fingerprint')
      .pluck('fingerprint');
    return new Set(found);
  }

  /** When warnings were told first, in the year up to a week. */
  async firstTold(
    about: AgendaScope,
    fingerprints: readonly string[],
    week: string,
  ): Promise<Map<string, number>> {
    if (!fingerprints.length) return new Map();
    const rows: { fingerprint: string; first: number | string }[] =
      await this.#of(about, weeksFrom(weekAfter(week, -52), week))
        .where('not_counted', lowUrgency)
        .where(isOneOf(this.#database, 'fingerprint', fingerprints))
        .groupBy('fingerprint')
        .select('fingerprint')
        .min({ first: 'sent_at' });
    return new Map(
      rows.map(({ fingerprint, first }) => [fingerprint, toInteger(first)]),
    );
  }

  /** How often alerts paged in some weeks. */
  async countsOf(
    about: AgendaScope,
    fingerprints: readonly string[],
    weeks: readonly string[],
  ): Promise<(fingerprint: string, week: string) => number> {
    const rows: { fingerprint: string; week: string; pages: string }[] =
      fingerprints.length
        ? await this.#of(about, weeks)
            .whereNull('not_counted')
            .where(isOneOf(this.#database, 'fingerprint', fingerprints))
            .groupBy('fingerprint', 'week')
            .select('fingerprint', 'week')
            .count({ pages: '*' })
        : [];
    const counts = new Map(
      rows.map(({ fingerprint, week, pages }) => [
        `${week} ${fingerprint}`,
        toInteger(pages),
      ]),
    );
    return (fingerprint, week) => counts.get(`${week} ${fingerprint}`) ?? 0;
  }

  /** Alerts of a team that were open at an instant, those first that are so longest. */
  async unresolvedAt(
    about: AgendaScope,
    week: string,
    at: number,
  ): Promise<UnresolvedAlert[]> {
    const rows: UnresolvedRow[] = await this.#of(
      about,
      weeksFrom(weekAfter(week, -openWeeks), weekAfter(week)),
    )
      .join('alerts', join =>
        join
          .on('alerts.source_id', 'pages.source_id')
          .andOn('alerts.alert_key', 'pages.alert_key'),
      )
      .where('sent_at', '<', at)
      .where('alerts.created_at', '<', at)
      .where(inner =>
        inner
          .whereNull('alerts.resolved_at')
          .orWhere('alerts.resolved_at', '>=', at),
      )
      .where(inner =>
        inner.whereNull('not_counted').orWhere('not_counted', lowUrgency),
      )
      .groupBy('alerts.source_id', 'alerts.alert_key', 'alerts.created_at')
      .orderBy(['alerts.created_at', 'alerts.alert_key'])
      .limit(mostOpen)
      .select('alerts.created_at')
      .min({ title: 'title', entity: 'entity', alert_url: 'alert_url' })
      .select({
        is_entity_known: this.#database.raw(
          'max(case when is_entity_known then 1 else 0 end)',
        ),
      });
    return rows.map(row => ({
      title: row.title,
      entity: row.entity,
      isEntityKnown: toBoolean(Number(row.is_entity_known)),
      since: toInteger(row.created_at),
      alertUrl: row.alert_url ?? undefined,
    }));
  }

  /** The hours of a stretch in which proofs of channels were due. */
  async provenHours(
    isSample: boolean,
    { start, end }: Interval,
  ): Promise<HourOfProofs[]> {
    const rows: {
      channel: string;
      hour: number | string;
      due: number;
      ok: number;
    }[] = await this.#database('proven_hours')
      .where('is_sample', isSample)
      // The hour in which it begins may have begun before.
      .where('hour', '>', start - 3_600_000)
      .where('hour', '<', end)
      .select('channel', 'hour', 'due', 'ok');
    return rows.map(row => ({ ...row, hour: toInteger(row.hour) }));
  }

  #within(about: AgendaScope, { start, end }: Interval): Knex.QueryBuilder {
    return this.#of(about, weeksOf({ start, end }, this.#timeZone))
      .where('sent_at', '>=', start)
      .where('sent_at', '<', end);
  }

  /** By the weeks, which the index goes by. */
  #of(
    { isSample, team, scope }: AgendaScope,
    weeks: readonly string[],
  ): Knex.QueryBuilder {
    return this.#database('pages')
      .where({ 'pages.is_sample': isSample, team })
      .whereIn('week', [...weeks])
      .modify(query => withinScope(query, this.#database, scope));
  }
}

function toAgendaPage(row: AgendaPageRow): AgendaPage {
  return {
    fingerprint: row.fingerprint,
    title: row.title,
    entity: row.entity,
    isEntityKnown: toBoolean(row.is_entity_known),
    sentAt: toInteger(row.sent_at),
    week: row.week,
    night: row.night ?? undefined,
    person: row.person ?? undefined,
    // What is in this column was written by us.
    class: row.class as PageClass,
    startsInterruption: toBoolean(row.starts_interruption),
    isLow: row.not_counted === lowUrgency,
    action: row.action === null ? undefined : toBoolean(row.action),
  };
}
