import { isPostgres, toInteger } from '@operability/backend-kit';
import { WaiverStatus } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { KeptWaiver } from '../lookups/ports';
import { withinScope } from '../results/withinScope';
import { toWaiver, WaiverRow } from './peopleRows';
import { WaiverPlace } from './waiverCursor';

/** Which waivers are asked for; what is left out may be any. */
export interface WaiverFilter {
  entityRefs?: readonly string[];
  /** Who owns the entity now. */
  owners?: readonly string[];
  checks?: readonly string[];
  statuses?: readonly WaiverStatus[];
}

/**
 * Waivers as rows of a query called `waivers`. Whose they are is whose the
 * entity is now; once that has left the catalog, whose it was when it was asked.
 */
export function waiversOfNow(
  database: Knex,
): Knex.QueryBuilder<WaiverRow, WaiverRow[]> {
  const columns = [
    'id',
    'entity_ref',
    'check_id',
    'reason',
    'expires_at',
    'requested_by',
    'requested_at',
    'approved',
    'decided_by',
    'decided_at',
    'comment',
    'withdrawn_by',
    'withdrawn_at',
    'reminded_at',
  ];
  const owned = database('waivers as asked')
    .leftJoin('entities', 'entities.entity_ref', 'asked.entity_ref')
    .select(columns.map(column => `asked.${column}`))
    .select({
      owner_ref: database.raw(
        'case when entities.entity_ref is null then asked.owner_ref else entities.owner_ref end',
      ),
    });
  return database.from(owned.as('waivers'));
}

/** How a waiver stands at an instant, as `waiverStatusAt` says it. */
function waiverStatusSql(database: Knex, now: number): Knex.Raw {
  return database.raw(
    `case when approved = ? then 'declined'
      when withdrawn_at <= ? then 'withdrawn'
      when expires_at <= ? then 'ended'
      when approved is null then 'pending'
      else 'approved' end`,
    [false, now, now],
  );
}

/** A page of the waivers that a reader may see: what waits for a decision first, the newest first. */
export async function pageOfWaivers(
  database: Knex,
  filter: WaiverFilter,
  scope: ReadScope,
  page: { now: number; limit: number; after?: WaiverPlace },
): Promise<{ items: KeptWaiver[]; totalItems: number; next?: WaiverPlace }> {
  const { now, limit, after } = page;
  const status = waiverStatusSql(database, now);
  const query = waiversOfNow(database);
  withinScope(query, database, scope, {
    entityRef: 'entity_ref',
    ownerRef: 'owner_ref',
  });
  const { entityRefs, owners, checks, statuses } = filter;
  if (entityRefs) query.whereIn('entity_ref', [...entityRefs]);
  if (owners) query.whereIn('owner_ref', [...owners]);
  if (checks) query.whereIn('check_id', [...checks]);
  if (statuses) {
    const marks = statuses.map(() => '?').join(', ');
    query.whereRaw(`? in (${marks})`, [status, ...statuses]);
  }
  const [{ total }] = await query.clone().count({ total: '*' });
  const rank = database.raw(`case when ? = 'pending' then 0 else 1 end`, [
    status,
  ]);
  if (after) {
    query.whereRaw(
      isPostgres(database)
        ? `(?, -requested_at, id) > (?::int, ?::bigint, ?::uuid)`
        : `(?, -requested_at, id) > (?, ?, ?)`,
      [rank, after.rank, -after.requestedAt, after.id],
    );
  }
  const rows: (WaiverRow & { rank: number })[] = await query
    .select('*')
    .select({ rank })
    .orderByRaw('rank, -requested_at, id')
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(toWaiver),
    totalItems: toInteger(total ?? 0),
    next: last && {
      rank: last.rank,
      requestedAt: toInteger(last.requested_at),
      id: last.id,
    },
  };
}
