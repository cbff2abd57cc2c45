import { Knex } from 'knex';

/**
 * The status of rows of `results` at an instant, as SQL: the twin of
 * `effectiveResult`, for lists and sums over all entities. A test holds the
 * two together.
 *
 * What people said is gathered once a query, not once a row.
 */
export function effectiveStatusSql(database: Knex, now: number): Knex.Raw {
  const waived = database('waivers')
    .select('entity_ref', 'check_id')
    .where('approved', true)
    .where('decided_at', '<=', now)
    .where('expires_at', '>', now)
    .where(inner =>
      inner.whereNull('withdrawn_at').orWhere('withdrawn_at', '>', now),
    );
  const attested = database('attestations')
    .select('entity_ref', 'check_id')
    .where('attested_at', '<=', now)
    .where('expires_at', '>', now)
    .where(inner =>
      inner.whereNull('revoked_at').orWhere('revoked_at', '>', now),
    );
  return database.raw(
    `case
      when results.applies = 'no' then 'notApplicable'
      when results.applies = 'yes' and results.status = 'notApplicable'
        and results.evaluated_at + results.time_to_live > ?
        then 'notApplicable'
      when (results.entity_ref, results.check_id) in (?) then 'waived'
      when (results.status is null or results.status = 'unknown')
        and (results.entity_ref, results.check_id) in (?) then 'attested'
      when results.applies = 'unknown' or results.status is null
        then 'unknown'
      when results.evaluated_at + results.time_to_live <= ? then 'stale'
      else results.status
    end`,
    [now, waived, attested, now],
  );
}
