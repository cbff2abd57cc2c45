import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { Binding, CardChange, NewCard } from '../LifecycleStore';
import { Placement } from '../Placement';
import { openingMove } from './moves';
import { getPlacement } from './placements';
import {
  contentRow,
  moveRow,
  moves,
  PlacementRow,
  placements,
  plans,
  toPlacement,
} from './rows';
import { takeSequences } from './takeSequences';

/** What stands for kind on the card of a thing that is not in the catalog. */
const unlistedKind = 'Unlisted';

export async function addCard(
  database: Knex,
  card: NewCard,
): Promise<Placement> {
  const { title, ownerRef, note, stage, unconfirmed, at, actorRef } = card;
  return database.transaction(async transaction => {
    const sequence = await takeSequences(transaction, 1);
    const row: PlacementRow = {
      ...contentRow({
        title,
        name: title,
        kind: unlistedKind,
        type: '',
        ownerRef,
      }),
      id: randomUUID(),
      entity_ref: null,
      note: note ?? null,
      stage,
      since: at,
      version: 1,
      unconfirmed,
      automatic: false,
      overridden: false,
      missing: false,
      sequence,
      created_at: at,
      deleted_at: null,
    };
    await placements(transaction).insert(row);
    const placed = openingMove(
      { type: 'placed', stage, version: 1 },
      { at, actorRef, reason: note, sequence },
    );
    await moves(transaction).insert(moveRow(placed, row.id));
    return toPlacement(row);
  });
}

export async function updateCard(
  database: Knex,
  { id, version, title, ownerRef, note }: CardChange,
): Promise<Placement | undefined> {
  const content = {
    title,
    name: title,
    kind: unlistedKind,
    type: '',
    ownerRef,
  };
  const updated = await placements(database)
    .where({ id, version, entity_ref: null })
    .whereNull('deleted_at')
    .update({
      ...contentRow(content),
      note: note ?? null,
      version: version + 1,
    });
  return updated ? getPlacement(database, { id }) : undefined;
}

export async function deleteCard(
  database: Knex,
  card: { id: string; version: number; at: number },
): Promise<true | undefined> {
  const { id, version, at } = card;
  const updated = await placements(database)
    .where({ id, version, entity_ref: null })
    .whereNull('deleted_at')
    .update({ deleted_at: at, version: version + 1 });
  return updated ? true : undefined;
}

/** Ends the transaction, so that nothing gives way to a card that is not bound. */
class StaleVersion extends Error {}

export async function bindCard(
  database: Knex,
  binding: Binding,
): Promise<Placement | 'taken' | undefined> {
  const { id, version, snapshot, at, actorRef } = binding;
  try {
    await database.transaction(async transaction => {
      const sequence = await takeSequences(transaction, 1);
      await giveWay(transaction, snapshot.entityRef, at);
      const [bound] = await placements(transaction)
        .where({ id, version, entity_ref: null })
        .whereNull('deleted_at')
        .update({
          ...contentRow(snapshot),
          entity_ref: snapshot.entityRef,
          version: version + 1,
          sequence,
        })
        .returning('stage');
      if (!bound) throw new StaleVersion();
      const move = openingMove(
        { type: 'bound', stage: bound.stage, version: version + 1 },
        { at, actorRef, sequence },
      );
      await moves(transaction).insert(moveRow(move, id));
    });
  } catch (error) {
    if (error instanceof StaleVersion) return undefined;
    if (isDatabaseConflictError(error)) return 'taken';
    throw error;
  }
  return getPlacement(database, { id });
}

/**
 * An entity gets a card as soon as the catalog has it. While nobody has said
 * or done anything about that card, it gives way to the one that was kept by
 * hand until then, with its history.
 */
async function giveWay(
  transaction: Knex.Transaction,
  entityRef: string,
  at: number,
): Promise<void> {
  await placements(transaction)
    .where({ entity_ref: entityRef, automatic: true })
    .whereNotIn('id', plans(transaction).select('placement_id'))
    .update({ entity_ref: null, deleted_at: at });
}
