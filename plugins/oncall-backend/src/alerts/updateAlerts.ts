import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';
import { AlertRow, movingColumns } from './alertRows';
import { StoredAlert } from './StoredAlert';

/** What each column is in PostgreSQL, which has to be told. */
const types: Record<keyof ReturnType<typeof movingColumns>, string> = {
  sequence: 'integer',
  status: 'text',
  urgency: 'text',
  held_by: 'text',
  updated_at: 'bigint',
  resolved_at: 'bigint',
  resolved_automatically: 'boolean',
  open_key: 'text',
  run: 'text',
  due_at: 'bigint',
  timer_started_at: 'bigint',
  failures: 'integer',
};
const columns = Object.keys(types);

/**
 * Writes transitions of many alerts: on PostgreSQL in one statement, since a
 * storm of events would wait for each way there and back. The rows are locked
 * by whoever read them; the sequences are compared all the same.
 *
 * @throws Error where one of them was changed by somebody else
 */
export async function updateAlerts(
  transaction: Knex.Transaction,
  changes: readonly { alert: StoredAlert; sequenceBefore: number }[],
): Promise<void> {
  if (changes.length === 0) return;
  const updated = isPostgres(transaction)
    ? await updateAtOnce(transaction, changes)
    : await updateEach(transaction, changes);
  if (updated < changes.length) {
    throw new Error('An alert was changed by somebody else');
  }
}

async function updateAtOnce(
  transaction: Knex.Transaction,
  changes: readonly { alert: StoredAlert; sequenceBefore: number }[],
): Promise<number> {
  const rows = changes.map(({ alert, sequenceBefore }) => ({
    ...movingColumns(alert),
    id: alert.id,
    sequence_before: sequenceBefore,
  }));
  const assigned = columns.map(name => `${name} = changed.${name}`);
  const typed = Object.entries(types).map(([name, type]) => `${name} ${type}`);
  const { rowCount } = await transaction.raw(
    `update alerts set ${assigned.join(', ')}
     from jsonb_to_recordset(?::jsonb)
       as changed(id uuid, sequence_before integer, ${typed.join(', ')})
     where alerts.id = changed.id
       and alerts.sequence = changed.sequence_before`,
    [JSON.stringify(rows)],
  );
  return rowCount;
}

async function updateEach(
  transaction: Knex.Transaction,
  changes: readonly { alert: StoredAlert; sequenceBefore: number }[],
): Promise<number> {
  let updated = 0;
  for (const { alert, sequenceBefore } of changes) {
    updated += await transaction<AlertRow>('alerts')
      .where({ id: alert.id, sequence: sequenceBefore })
      .update(movingColumns(alert));
  }
  return updated;
}
