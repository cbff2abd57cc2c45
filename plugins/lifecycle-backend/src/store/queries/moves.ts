import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { NewMove } from '../LifecycleStore';
import { StoredMove } from '../Placement';
import { moveRow, moves, placements, toMove } from './rows';
import { takeSequences } from './takeSequences';

export async function movePlacement(
  database: Knex,
  wish: NewMove,
): Promise<StoredMove | undefined> {
  const { placementId, version, from, to, at, override } = wish;
  return database.transaction(async transaction => {
    // The counter's lock first, always: two movers then never wait for each other.
    const sequence = await takeSequences(transaction, 1);
    const updated = await placements(transaction)
      .where({ id: placementId, version })
      .whereNull('deleted_at')
      .update({
        stage: to,
        version: version + 1,
        unconfirmed: false,
        automatic: false,
        overridden: override,
        sequence,
        ...(from === to ? {} : { since: at }),
      });
    if (!updated) return undefined;
    const move: StoredMove = {
      id: randomUUID(),
      type: 'moved',
      from,
      to,
      at,
      actorRef: wish.actorRef,
      reason: wish.reason,
      confirmations: wish.confirmations,
      override,
      gate: wish.gate,
      version: version + 1,
      sequence,
    };
    await moves(transaction).insert(moveRow(move, placementId));
    return move;
  });
}

export async function listMoves(
  database: Knex,
  placementId: string,
  page: { limit: number; before?: number },
): Promise<{ moves: StoredMove[]; total: number }> {
  const query = moves(database)
    .where({ placement_id: placementId })
    .orderBy('sequence', 'desc')
    .limit(page.limit)
    .select('*');
  if (page.before !== undefined) query.where('sequence', '<', page.before);
  const rows = await query;
  const [{ count }] = await database('moves')
    .where({ placement_id: placementId })
    .count<{ count: number | string }[]>({ count: '*' });
  return { moves: rows.map(toMove), total: toInteger(count) };
}

/** The line of the history that says where a thing started, or was bound. */
export function openingMove(
  placement: { type: 'placed' | 'bound'; stage: string; version: number },
  event: { at: number; actorRef?: string; reason?: string; sequence: number },
): StoredMove {
  const { type, stage, version } = placement;
  return {
    id: randomUUID(),
    type,
    to: stage,
    confirmations: [],
    override: false,
    gate: [],
    version,
    ...event,
  };
}
