import { day, minute } from '@operability/backend-kit/time';
import { PageTrait } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';

/** Narrows a query of pages. */
export type Narrowing = (query: Knex.QueryBuilder, database: Knex) => void;

type AlertTrait = Extract<
  PageTrait,
  | 'alert'
  | 'acknowledged'
  | 'unacknowledged'
  | 'resolved'
  | 'autoResolved'
  | 'transient'
  | 'refired'
  | 'open'
  | 'timeout'
  | 'manual'
  | 'reassigned'
>;

const byNobody = "alerts.resolved_by in ('integration', 'timeout')";

/**
 * Pages by what became of their alerts, in SQL: the rules of the domain's
 * `response`, which the tests hold them against.
 */
export const alertTraits: Record<AlertTrait, Narrowing> = {
  alert: ofAlerts(),
  acknowledged: ofAlerts('alerts.acknowledged_at is not null'),
  unacknowledged: ofAlerts('alerts.acknowledged_at is null'),
  resolved: ofAlerts(
    `alerts.resolved_at is not null and coalesce(not ${byNobody}, true)`,
  ),
  autoResolved: ofAlerts(`alerts.resolved_at is not null and ${byNobody}`),
  transient: ofAlerts(
    `${byNobody} and alerts.resolved_at - alerts.created_at < ${5 * minute}
     and alerts.acknowledged_at is null
     and alerts.escalated_by_hand + alerts.reassigned = 0`,
  ),
  refired: ofAlerts(
    `exists (
       select 1 from pages later
       join alerts again on again.source_id = later.source_id and again.alert_key = later.alert_key
       where later.is_sample = pages.is_sample
         and later.fingerprint = pages.fingerprint
         and later.not_counted is null
         and again.created_at > alerts.created_at
         and again.created_at >= alerts.resolved_at
         and again.created_at <= alerts.resolved_at + ${day}
     )`,
  ),
  open: ofAlerts('alerts.resolved_at is null'),
  timeout: ofAlerts('alerts.escalated_by_timeout > 0'),
  manual: ofAlerts('alerts.escalated_by_hand > 0'),
  reassigned: ofAlerts('alerts.reassigned > 0'),
};

/** Of an alert that is known, and of which something is so. */
function ofAlerts(condition?: string): Narrowing {
  return (query, database) =>
    query.whereExists(
      database('alerts')
        .whereRaw('alerts.source_id = pages.source_id')
        .whereRaw('alerts.alert_key = pages.alert_key')
        .modify(inner => {
          if (condition) inner.whereRaw(`(${condition})`);
        })
        .select(database.raw('1')),
    );
}
