import {
  chunksOf,
  isOneOf,
  isPostgres,
  jsonRows,
  toInteger,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { Applicability } from '../domain/result/effectiveResult';

/** What is asked about an entity. */
export interface AskedOfEntity {
  entityRef: string;
  /** Those that apply. */
  checklists: readonly string[];
  /** Whether each check of these applies. */
  checks: ReadonlyMap<string, Applicability>;
}

type Applies = 'yes' | 'no' | 'unknown';

const appliesOf: Record<Applicability['status'], Applies> = {
  applies: 'yes',
  doesNotApply: 'no',
  unknown: 'unknown',
};
const rowsAtOnce = 5000;

/**
 * Keeps which checklists and checks apply to entities; writes what differs from
 * what is kept about them, and nothing else.
 */
export async function saveApplicability(
  transaction: Knex.Transaction,
  asked: readonly AskedOfEntity[],
  now: number,
): Promise<void> {
  const refs = asked.map(({ entityRef }) => entityRef);
  await saveChecklists(transaction, asked, refs);
  await saveChecks(transaction, asked, refs, now);
}

async function saveChecklists(
  transaction: Knex.Transaction,
  asked: readonly AskedOfEntity[],
  refs: readonly string[],
): Promise<void> {
  const kept: { checklist: string; entity_ref: string }[] = await transaction(
    'checklist_entities',
  )
    .where(isOneOf(transaction, 'entity_ref', refs))
    .select('checklist', 'entity_ref');
  const keyOf = (checklist: string, ref: string) => `${checklist} ${ref}`;
  const before = new Set(kept.map(row => keyOf(row.checklist, row.entity_ref)));
  const after = new Set(
    asked.flatMap(({ entityRef, checklists }) =>
      checklists.map(checklist => keyOf(checklist, entityRef)),
    ),
  );
  const rows = (keys: readonly string[]) =>
    keys.map(key => {
      const [checklist, entityRef] = key.split(' ', 2);
      return { checklist, entity_ref: entityRef };
    });
  const columns = { checklist: 'text', entity_ref: 'text' } as const;
  const added = [...after].filter(key => !before.has(key));
  for (const chunk of chunksOf(added, rowsAtOnce)) {
    const input = jsonRows(transaction, columns, rows(chunk));
    await transaction.raw(
      `insert into checklist_entities (checklist, entity_ref)
       select checklist, entity_ref from ${input.sql} where true on conflict do nothing`,
      input.bindings,
    );
  }
  const removed = [...before].filter(key => !after.has(key));
  for (const chunk of chunksOf(removed, rowsAtOnce)) {
    await removeRows(transaction, 'checklist_entities', columns, rows(chunk));
  }
}

interface KeptRow {
  check_id: string;
  entity_ref: string;
  applies: Applies;
  applies_message: string | null;
  applies_since: number | string;
}

async function saveChecks(
  transaction: Knex.Transaction,
  asked: readonly AskedOfEntity[],
  refs: readonly string[],
  now: number,
): Promise<void> {
  const held = transaction('results')
    .where(isOneOf(transaction, 'entity_ref', refs))
    .orderBy(['entity_ref', 'check_id']);
  // In the order in which answers are written, so that neither blocks the other.
  if (isPostgres(transaction)) held.forUpdate();
  const kept: KeptRow[] = await held.select(
    'check_id',
    'entity_ref',
    'applies',
    'applies_message',
    'applies_since',
  );
  const keyOf = (row: { check_id: string; entity_ref: string }) =>
    `${row.check_id} ${row.entity_ref}`;
  const before = new Map(kept.map(row => [keyOf(row), row]));
  const after = asked.flatMap(({ entityRef, checks }) =>
    [...checks].map(([check, applicability]) => {
      const applies = appliesOf[applicability.status];
      const old = before.get(`${check} ${entityRef}`);
      return {
        check_id: check,
        entity_ref: entityRef,
        applies,
        applies_message:
          applicability.status === 'applies' ? null : applicability.message,
        applies_since:
          old?.applies === applies ? toInteger(old.applies_since) : now,
      };
    }),
  );
  const changed = after.filter(row => {
    const old = before.get(keyOf(row));
    return (
      old?.applies !== row.applies ||
      old.applies_message !== row.applies_message
    );
  });
  const columns = {
    check_id: 'text',
    entity_ref: 'text',
    applies: 'text',
    applies_message: 'text',
    applies_since: 'bigint',
  } as const;
  const names = Object.keys(columns);
  for (const chunk of chunksOf(changed, rowsAtOnce)) {
    const input = jsonRows(transaction, columns, chunk);
    await transaction.raw(
      `insert into results (${names.join(', ')})
       select ${names.join(', ')} from ${input.sql} where true
       on conflict (entity_ref, check_id) do update set ${names
         .slice(2)
         .map(name => `${name} = excluded.${name}`)
         .join(', ')}`,
      input.bindings,
    );
  }
  const wanted = new Set(after.map(keyOf));
  const removed = kept.filter(row => !wanted.has(keyOf(row)));
  for (const chunk of chunksOf(removed, rowsAtOnce)) {
    await removeRows(
      transaction,
      'results',
      { check_id: 'text', entity_ref: 'text' },
      chunk.map(({ check_id, entity_ref }) => ({ check_id, entity_ref })),
    );
  }
}

/** Removes the rows whose given columns are those of one of the given rows. */
async function removeRows(
  transaction: Knex.Transaction,
  name: string,
  columns: Record<string, 'text'>,
  rows: readonly Record<string, string>[],
): Promise<void> {
  const input = jsonRows(transaction, columns, rows);
  const names = Object.keys(columns).join(', ');
  await transaction.raw(
    `delete from ${name} where (${names}) in (select ${names} from ${input.sql})`,
    input.bindings,
  );
}
