import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { isPostgres } from '@operability/backend-kit';
import { OncallResourceFilter } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { AlertScope } from '../access/OncallAccess';

type Criteria = PermissionCriteria<OncallResourceFilter>;

/** Keeps out what the reader may not see. */
export function withinScope(
  query: Knex.QueryBuilder,
  database: Knex,
  { isDenied, visibility, condition }: AlertScope,
): void {
  if (isDenied) query.whereRaw('1 = 0');
  if (condition) query.where(inner => applyCriteria(inner, condition));
  if (visibility.all) return;
  const list = isPostgres(database)
    ? 'select jsonb_array_elements_text(?::jsonb)'
    : 'select value from json_each(?)';
  query.where(inner =>
    inner
      .whereNull('entity_ref')
      .orWhereRaw(`entity_ref in (${list})`, [
        JSON.stringify([...visibility.refs]),
      ]),
  );
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
    // Not null is spelled out, since the opposite of unknown is unknown.
    query.whereNotNull('owner_ref').whereIn('owner_ref', criteria.values);
  }
}

function isAllOf(
  criteria: Criteria,
): criteria is AllOfCriteria<OncallResourceFilter> {
  return 'allOf' in criteria;
}
function isAnyOf(
  criteria: Criteria,
): criteria is AnyOfCriteria<OncallResourceFilter> {
  return 'anyOf' in criteria;
}
function isNot(
  criteria: Criteria,
): criteria is NotCriteria<OncallResourceFilter> {
  return 'not' in criteria;
}
