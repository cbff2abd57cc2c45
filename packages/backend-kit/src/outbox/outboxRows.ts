import { toInteger } from '../columns';
import { OutboxMessage, OutboxOutcome } from './OutboxMessage';

/** A row of `outbox`. */
export interface OutboxRow {
  id: string;
  topic: string;
  key: string;
  group_key: string | null;
  payload: string;
  status: 'waiting' | 'sending' | 'sent' | 'dead' | 'cancelled';
  attempts: number;
  due_at: number | string;
  lease_until: number | string | null;
  lease_holder: string | null;
  created_at: number | string;
  finished_at: number | string | null;
  error: string | null;
}

export function toMessage<Payload>(row: OutboxRow): OutboxMessage<Payload> {
  return {
    id: row.id,
    key: row.key,
    groupKey: row.group_key ?? undefined,
    payload: JSON.parse(row.payload),
    dueAt: toInteger(row.due_at),
    attempt: row.attempts + 1,
    createdAt: toInteger(row.created_at),
  };
}

/** What a row is after an attempt. */
export function settledColumns(
  outcome: OutboxOutcome,
  now: number,
): Partial<OutboxRow> {
  const free = { lease_until: null, lease_holder: null };
  switch (outcome.type) {
    case 'sent':
      return { ...free, status: 'sent', finished_at: now, error: null };
    case 'unwanted':
      return { ...free, status: 'cancelled', finished_at: now };
    case 'retry':
      return {
        ...free,
        status: 'waiting',
        due_at: outcome.retryAt,
        error: outcome.error,
      };
    default:
      return {
        ...free,
        status: 'dead',
        finished_at: now,
        error: outcome.error,
      };
  }
}
