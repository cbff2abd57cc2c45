import { toInteger } from '@operability/backend-kit';
import { PlacementChange } from '@operability/plugin-lifecycle-common';
import { Knex } from 'knex';
import { PlacementScope } from '../LifecycleStore';
import { withinScope } from './scopes';

export async function listChanges(
  database: Knex,
  scope: PlacementScope,
  page: { after: number; limit: number },
): Promise<{ items: PlacementChange[]; latest: number }> {
  // The counter before the rows: whoever jumps to it then misses nothing.
  const [{ value }] = await database('change_counter')
    .where({ id: 1 })
    .select<{ value: number | string }[]>('value');
  const rows: {
    entity_ref: string;
    stage: string;
    sequence: number | string;
  }[] = await database('placements')
    .modify(withinScope, database, scope)
    .whereNotNull('entity_ref')
    .where('sequence', '>', page.after)
    .orderBy('sequence')
    .limit(page.limit)
    .select('entity_ref', 'stage', 'sequence');
  const items = rows.map(row => ({
    entityRef: row.entity_ref,
    stage: row.stage,
    sequence: toInteger(row.sequence),
  }));
  const last = items[items.length - 1]?.sequence ?? 0;
  return { items, latest: Math.max(toInteger(value), last) };
}
