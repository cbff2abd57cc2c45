import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { isPostgres, whereContains } from '@operability/backend-kit';
import { LifecyclePlacementFilter } from '@operability/plugin-lifecycle-node';
import { Knex } from 'knex';
import { foldText } from '../../domain/sortKeys';
import { PlacementFilter, PlacementScope } from '../LifecycleStore';

type Criteria = PermissionCriteria<LifecyclePlacementFilter>;

/** Keeps out what the reader may not see. */
export function withinScope(
  query: Knex.QueryBuilder,
  database: Knex,
  { visibility, claims, condition }: PlacementScope,
): void {
  query.whereNull('placements.deleted_at');
  if (condition) query.where(inner => applyCriteria(inner, condition));
  if (visibility.all) return;
  query.where(inner =>
    inner
      .whereNull('placements.entity_ref')
      .orWhereRaw(...isIn(database, 'placements.entity_ref', visibility.refs))
      .orWhere(gone =>
        gone
          .where('placements.missing', true)
          .whereRaw(...isIn(database, 'placements.owner_ref', claims)),
      ),
  );
}

/** One parameter for any number of refs: databases limit how many there may be. */
function isIn(
  database: Knex,
  column: string,
  refs: ReadonlySet<string>,
): [string, string[]] {
  const list = isPostgres(database)
    ? 'select jsonb_array_elements_text(?::jsonb)'
    : 'select value from json_each(?)';
  return [`${column} in (${list})`, [JSON.stringify([...refs])]];
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
    query
      .whereNotNull('placements.owner_ref')
      .whereIn('placements.owner_ref', criteria.values);
  }
}

function isAllOf(
  criteria: Criteria,
): criteria is AllOfCriteria<LifecyclePlacementFilter> {
  return 'allOf' in criteria;
}
function isAnyOf(
  criteria: Criteria,
): criteria is AnyOfCriteria<LifecyclePlacementFilter> {
  return 'anyOf' in criteria;
}
function isNot(
  criteria: Criteria,
): criteria is NotCriteria<LifecyclePlacementFilter> {
  return 'not' in criteria;
}

/** Narrows to what the board is filtered by. */
export function matching(
  query: Knex.QueryBuilder,
  { owners, systems, kinds, text }: PlacementFilter,
): void {
  if (owners) query.whereIn('placements.owner_ref', owners);
  if (systems) query.whereIn('placements.system_ref', systems);
  if (kinds) {
    query.whereRaw(
      `lower(placements.kind) in (${kinds.map(() => '?').join(', ')})`,
      kinds.map(kind => kind.toLocaleLowerCase('en-US')),
    );
  }
  const wanted = foldText(text?.trim() ?? '');
  if (wanted) whereContains(query, 'placements.search', wanted);
}
