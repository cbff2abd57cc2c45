import { Knex } from 'knex';
import { Placement } from '../Placement';
import { PlacementRow, placements, toPlacement } from './rows';

const chunkSize = 500;

function rowsWithPlan(database: Knex) {
  return database('placements')
    .leftJoin('sunset_plans', 'sunset_plans.placement_id', 'placements.id')
    .whereNull('placements.deleted_at')
    .select<(PlacementRow & { sunset_on: string | null })[]>(
      'placements.*',
      'sunset_plans.sunset_on',
    );
}

export async function getPlacement(
  database: Knex,
  key: { id: string } | { entity_ref: string },
): Promise<Placement | undefined> {
  const [column, value] = Object.entries(key)[0];
  const [row] = await rowsWithPlan(database).where(
    `placements.${column}`,
    value,
  );
  return row && toPlacement(row);
}

export async function getPlacements(
  database: Knex,
  ids: readonly string[],
): Promise<(Placement | undefined)[]> {
  const found = new Map<string, Placement>();
  for (let start = 0; start < ids.length; start += chunkSize) {
    const rows = await rowsWithPlan(database).whereIn(
      'placements.id',
      ids.slice(start, start + chunkSize),
    );
    for (const row of rows) found.set(row.id, toPlacement(row));
  }
  return ids.map(id => found.get(id));
}

export async function whereabouts(
  database: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, { title: string; stage: string }>> {
  const found = new Map<string, { title: string; stage: string }>();
  for (let start = 0; start < entityRefs.length; start += chunkSize) {
    const rows = await placements(database)
      .whereIn('entity_ref', entityRefs.slice(start, start + chunkSize))
      .select('entity_ref', 'title', 'stage');
    for (const { entity_ref, title, stage } of rows) {
      found.set(entity_ref!, { title, stage });
    }
  }
  return found;
}

export async function systemTitleOf(
  database: Knex,
  systemRef: string,
): Promise<string | undefined> {
  const [row] = await placements(database)
    .where({ system_ref: systemRef })
    .whereNull('deleted_at')
    // What has left the catalog may remember an old one.
    .orderBy(['missing', 'lane_key'])
    .limit(1)
    .select('system_title');
  return row?.system_title ?? undefined;
}
