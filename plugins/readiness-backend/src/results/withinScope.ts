import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { ReadinessResourceFilter } from '@operability/plugin-readiness-node';
import { isOneOf } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';

type Criteria = PermissionCriteria<ReadinessResourceFilter>;

/** Where a query finds what scopes look at. */
export interface ScopeColumns {
  entityRef: string;
  ownerRef: string;
}

/** Keeps out what the reader may not see. What is about no entity is theirs by permission alone. */
export function withinScope(
  query: Knex.QueryBuilder,
  database: Knex,
  { isDenied, visibility, condition }: ReadScope,
  columns: ScopeColumns,
): void {
  if (isDenied) query.whereRaw('1 = 0');
  if (condition) {
    query.where(inner => applyCriteria(inner, condition, columns.ownerRef));
  }
  if (visibility.all) return;
  query.where(inner =>
    inner
      .whereNull(columns.entityRef)
      .orWhere(isOneOf(database, columns.entityRef, [...visibility.refs])),
  );
}

function applyCriteria(
  query: Knex.QueryBuilder,
  criteria: Criteria,
  column: string,
): void {
  if (isAllOf(criteria)) {
    for (const one of criteria.allOf) {
      query.andWhere(inner => applyCriteria(inner, one, column));
    }
  } else if (isAnyOf(criteria)) {
    for (const one of criteria.anyOf) {
      query.orWhere(inner => applyCriteria(inner, one, column));
    }
  } else if (isNot(criteria)) {
    query.whereNot(inner => applyCriteria(inner, criteria.not, column));
  } else {
    // Not null is spelled out, since the opposite of unknown is unknown.
    query.whereNotNull(column).whereIn(column, criteria.values);
  }
}

function isAllOf(
  criteria: Criteria,
): criteria is AllOfCriteria<ReadinessResourceFilter> {
  return 'allOf' in criteria;
}
function isAnyOf(
  criteria: Criteria,
): criteria is AnyOfCriteria<ReadinessResourceFilter> {
  return 'anyOf' in criteria;
}
function isNot(
  criteria: Criteria,
): criteria is NotCriteria<ReadinessResourceFilter> {
  return 'not' in criteria;
}
