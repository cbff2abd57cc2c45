import { chunksOf, toBoolean } from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  KnownPlacement,
  PlacementDifference,
} from '../../domain/comparePlacements';
import { EntitySnapshot } from '../../domain/EntitySnapshot';
import { FirstPlacement, isUnconfirmed } from '../../domain/firstPlacement';
import { openingMove } from './moves';
import {
  contentColumns,
  contentRow,
  moveRow,
  moves,
  PlacementRow,
  placements,
  toContent,
} from './rows';
import { takeSequences } from './takeSequences';

/** As many rows as fit the parameters of one statement, on either database. */
const chunkSize = 500;

export async function listEntityPlacements(
  database: Knex,
): Promise<KnownPlacement[]> {
  const rows = await placements(database)
    .whereNotNull('entity_ref')
    .select(
      'id',
      'entity_ref',
      'missing',
      'unconfirmed',
      'automatic',
      'stage',
      ...contentColumns,
    );
  return rows.map(row => ({
    id: row.id,
    entityRef: row.entity_ref!,
    content: toContent(row),
    missing: toBoolean(row.missing),
    unconfirmed: toBoolean(row.unconfirmed),
    automatic: toBoolean(row.automatic),
    stage: row.stage,
  }));
}

/** Each chunk is a transaction of its own, so that nobody waits long for one. */
export async function applyDifference(
  database: Knex,
  { inserts, updates, missing, returned, settled }: PlacementDifference,
  at: number,
): Promise<void> {
  for (const chunk of chunksOf(inserts, chunkSize)) {
    await insertPlacements(database, chunk, at);
  }
  for (const chunk of chunksOf(updates, chunkSize))
    await updateContent(database, chunk);
  for (const chunk of chunksOf(missing, chunkSize)) {
    await placements(database).whereIn('id', chunk).update({ missing: true });
  }
  for (const chunk of chunksOf(returned, chunkSize)) {
    await placements(database).whereIn('id', chunk).update({ missing: false });
  }
  for (const { id, placement } of settled) {
    await settle(database, id, placement, at);
  }
}

/** Places entities, leaving alone those that have got a card meanwhile. */
export async function insertPlacements(
  database: Knex,
  inserts: PlacementDifference['inserts'],
  at: number,
): Promise<void> {
  await database.transaction(async transaction => {
    const first = await takeSequences(transaction, inserts.length);
    const rows = inserts.map(({ snapshot, placement }, index) => ({
      ...contentRow(snapshot),
      id: randomUUID(),
      entity_ref: snapshot.entityRef,
      note: null,
      stage: placement.stage,
      since: at,
      version: 1,
      unconfirmed: isUnconfirmed(placement),
      automatic: placement.basis !== 'annotation',
      overridden: false,
      missing: false,
      sequence: first + index,
      created_at: at,
      deleted_at: null,
    }));
    const written = await placements(transaction)
      .insert(rows)
      .onConflict('entity_ref')
      .ignore()
      .returning(['id', 'stage', 'sequence']);
    if (!written.length) return;
    await moves(transaction).insert(
      written.map(({ id, stage, sequence }) =>
        moveRow(
          openingMove(
            { type: 'placed', stage, version: 1 },
            { at, sequence: Number(sequence) },
          ),
          id,
        ),
      ),
    );
  });
}

async function updateContent(
  database: Knex,
  updates: PlacementDifference['updates'],
): Promise<void> {
  const row = (id: string, snapshot: EntitySnapshot): PlacementRow => ({
    ...contentRow(snapshot),
    id,
    // Only there to make a row: what follows is never written over.
    entity_ref: null,
    note: null,
    stage: '',
    since: 0,
    version: 0,
    unconfirmed: false,
    automatic: false,
    overridden: false,
    missing: false,
    sequence: 0,
    created_at: 0,
    deleted_at: null,
  });
  await placements(database)
    .insert(updates.map(({ id, snapshot }) => row(id, snapshot)))
    .onConflict('id')
    .merge([...contentColumns]);
}

async function settle(
  database: Knex,
  id: string,
  placement: FirstPlacement,
  at: number,
): Promise<void> {
  await database.transaction(async transaction => {
    const sequence = await takeSequences(transaction, 1);
    const [row] = await placements(transaction)
      .where({ id, unconfirmed: true, automatic: true })
      .whereNull('deleted_at')
      .update({
        stage: placement.stage,
        since: at,
        unconfirmed: false,
        automatic: placement.basis !== 'annotation',
        sequence,
        version: transaction.raw('version + 1'),
      })
      .returning('version');
    if (!row) return;
    const move = openingMove(
      { type: 'placed', stage: placement.stage, version: row.version },
      { at, sequence },
    );
    await moves(transaction).insert(moveRow(move, id));
  });
}
