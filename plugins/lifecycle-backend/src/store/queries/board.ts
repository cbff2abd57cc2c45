import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import {
  ColumnPage,
  ColumnPosition,
  Facet,
  Lane,
  PlacementFilter,
  PlacementScope,
} from '../LifecycleStore';
import { PlacementRow, toPlacement } from './rows';
import { matching, withinScope } from './scopes';

type Count = { count: number | string };

export async function countByStage(
  database: Knex,
  scope: PlacementScope,
  filter: PlacementFilter,
): Promise<Map<string, number>> {
  const rows: ({ stage: string } & Count)[] = await database('placements')
    .modify(withinScope, database, scope)
    .modify(matching, filter)
    .groupBy('stage')
    .select('stage')
    .count({ count: '*' });
  return new Map(rows.map(row => [row.stage, toInteger(row.count)]));
}

export async function listColumn(
  database: Knex,
  scope: PlacementScope,
  filter: PlacementFilter,
  column: {
    stage: string;
    byLane: boolean;
    limit: number;
    after?: ColumnPosition;
  },
): Promise<ColumnPage> {
  const { stage, byLane, limit, after } = column;
  const keys = byLane
    ? ['placements.lane_key', 'placements.title_key', 'placements.id']
    : ['placements.title_key', 'placements.id'];
  const query = database('placements')
    .leftJoin('sunset_plans', 'sunset_plans.placement_id', 'placements.id')
    .modify(withinScope, database, scope)
    .modify(matching, filter)
    .where({ stage })
    .orderBy(keys)
    .limit(limit + 1)
    .select('placements.*', 'sunset_plans.sunset_on');
  if (after) {
    const { laneKey, titleKey, id } = after;
    const values = byLane ? [laneKey, titleKey, id] : [titleKey, id];
    query.whereRaw(
      `(${keys.join(', ')}) > (${values.map(() => '?').join(', ')})`,
      values,
    );
  }
  const found: (PlacementRow & { sunset_on: string | null })[] = await query;
  const rows = found.slice(0, limit);
  const last = rows[rows.length - 1];
  return {
    placements: rows.map(toPlacement),
    next:
      found.length > limit && last
        ? { laneKey: last.lane_key, titleKey: last.title_key, id: last.id }
        : undefined,
  };
}

export async function listLanes(
  database: Knex,
  scope: PlacementScope,
  filter: PlacementFilter,
  stage: string,
): Promise<Lane[]> {
  const rows: ({
    system_ref: string | null;
    system_title: string | null;
  } & Count)[] = await database('placements')
    .modify(withinScope, database, scope)
    .modify(matching, filter)
    .where({ stage })
    // Not by lane_key: while a system's new title is being written it has two.
    .groupBy('system_ref')
    .orderBy('first_key')
    .select('system_ref')
    .min({ first_key: 'lane_key' })
    .max({ system_title: 'system_title' })
    .count({ count: '*' });
  return rows.map(row => ({
    systemRef: row.system_ref ?? undefined,
    systemTitle: row.system_title ?? undefined,
    total: toInteger(row.count),
  }));
}

export async function listFacets(
  database: Knex,
  scope: PlacementScope,
): Promise<{ owners: Facet[]; systems: Facet[]; kinds: Facet[] }> {
  const facet = async (column: string, title: string): Promise<Facet[]> => {
    const rows: ({ value: string; title: string | null } & Count)[] =
      await database('placements')
        .modify(withinScope, database, scope)
        .whereNotNull(column)
        .groupBy(column)
        .orderBy(column)
        .select({ value: column })
        .max({ title })
        .count({ count: '*' });
    return rows.map(row => ({
      value: row.value,
      title: row.title ?? undefined,
      count: toInteger(row.count),
    }));
  };
  const [owners, systems, kinds] = await Promise.all([
    facet('owner_ref', 'owner_ref'),
    facet('system_ref', 'system_title'),
    facet('kind', 'kind'),
  ]);
  return { owners, systems, kinds };
}
