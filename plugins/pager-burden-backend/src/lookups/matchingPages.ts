import { whereContains } from '@operability/backend-kit';
import {
  ClassProfile,
  PageClass,
  PageTimes,
  PageTrait,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope } from '../access/withinScope';
import { alertTraits, Narrowing } from './alertTraits';
import { withinTimes } from './withinTimes';

/** Which pages are asked for. */
export interface PageFilters {
  isSample: boolean;
  teams?: readonly string[];
  exceptTeams?: readonly string[];
  /** The teams of whoever was paged, where these do not own the thing. */
  answeredBy?: readonly string[];
  weeks?: readonly string[];
  times?: PageTimes;
  /** To whom they came. */
  person?: string;
  classes?: readonly PageClass[];
  /** Whose classes are meant; our own, when left out. */
  profile?: ClassProfile;
  entities?: readonly string[];
  exceptEntities?: readonly string[];
  fingerprint?: string;
  /** Part of the title. */
  text?: string;
  /** Only those that count, or only the others. */
  isCounted?: boolean;
  /** All of which have to be so. */
  traits?: readonly PageTrait[];
  scope: PageScope;
}

const traits: Record<PageTrait, Narrowing> = {
  interruption: query => query.where('starts_interruption', true),
  night: query => query.whereNotNull('night'),
  offShift: (query, database) =>
    query.whereNotNull('person').whereNotExists(
      database('held_shifts')
        .whereRaw('held_shifts.is_sample = pages.is_sample')
        .whereRaw('held_shifts.user_ref = pages.person')
        .whereRaw('held_shifts.starts_at <= pages.sent_at')
        .where(inner =>
          inner
            .whereNull('held_shifts.ends_at')
            .orWhereRaw('held_shifts.ends_at > pages.sent_at'),
        )
        .select(database.raw('1')),
    ),
  transferred: query => query.whereNotNull('person_team'),
  judged: (query, database) =>
    query.whereExists(
      database('verdicts')
        .whereRaw('verdicts.page_id = pages.id')
        .select(database.raw('1')),
    ),
  ...alertTraits,
};

/** Narrows a query of pages to those that are asked for and may be seen. */
export function matchingPages(
  query: Knex.QueryBuilder,
  database: Knex,
  filters: PageFilters,
): void {
  const { isSample, fingerprint, text, person, isCounted, profile, scope } =
    filters;
  const only: [string, readonly string[] | undefined][] = [
    ['team', filters.teams],
    ['person_team', filters.answeredBy],
    ['week', filters.weeks],
    [profile === 'pagerduty' ? 'pagerduty_class' : 'class', filters.classes],
    ['entity', filters.entities],
  ];
  const except: [string, readonly string[] | undefined][] = [
    ['team', filters.exceptTeams],
    ['entity', filters.exceptEntities],
  ];
  query.where('is_sample', isSample);
  for (const [column, values] of only) {
    if (values) query.whereIn(column, [...values]);
  }
  for (const [column, values] of except) {
    if (values) query.whereNotIn(column, [...values]);
  }
  if (fingerprint !== undefined) query.where({ fingerprint });
  if (text) whereContains(query, 'lower(title)', text);
  if (person !== undefined) query.where({ person });
  if (isCounted === true) query.whereNull('not_counted');
  if (isCounted === false) query.whereNotNull('not_counted');
  for (const trait of filters.traits ?? []) traits[trait](query, database);
  if (filters.times) withinTimes(query, filters.times);
  withinScope(query, database, scope);
}
