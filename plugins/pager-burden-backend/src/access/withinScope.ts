import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { isOneOf } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PageScope } from './BurdenReader';
import { TeamFilter } from './teamRules';

type Criteria = PermissionCriteria<TeamFilter>;

/** Keeps out what the reader may not see, where rows have a team and an entity. */
export function withinScope(
  query: Knex.QueryBuilder,
  database: Knex,
  scope: PageScope,
): void {
  withinTeams(query, scope);
  const { visibility } = scope;
  if (visibility.all) return;
  // What the catalog never knew it cannot hide.
  query.where(inner =>
    inner
      .where('is_entity_known', false)
      .orWhere(isOneOf(database, 'entity', [...visibility.refs])),
  );
}

/** The same by the team alone. */
export function withinTeams(
  query: Knex.QueryBuilder,
  { isDenied, condition }: PageScope,
): void {
  if (isDenied) query.whereRaw('1 = 0');
  if (condition) query.where(inner => applyCriteria(inner, condition));
}

function applyCriteria(query: Knex.QueryBuilder, criteria: Criteria): void {
  if (isAllOf(criteria)) {
    for (const one of criteria.allOf) {
      query.andWhere(inner => applyCriteria(inner, one));
    }
  } else if (isAnyOf(criteria)) {
    for (const one of criteria.anyOf) {
      query.orWhere(inner => applyCriteria(inner, one));
    }
  } else if (isNot(criteria)) {
    query.whereNot(inner => applyCriteria(inner, criteria.not));
  } else {
    query.whereIn('team', criteria.teams);
  }
}

function isAllOf(criteria: Criteria): criteria is AllOfCriteria<TeamFilter> {
  return 'allOf' in criteria;
}
function isAnyOf(criteria: Criteria): criteria is AnyOfCriteria<TeamFilter> {
  return 'anyOf' in criteria;
}
function isNot(criteria: Criteria): criteria is NotCriteria<TeamFilter> {
  return 'not' in criteria;
}
