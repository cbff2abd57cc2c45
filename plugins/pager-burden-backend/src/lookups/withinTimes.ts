import { PageTimes } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';

/** Narrows a query of pages to those that came at some times. */
export function withinTimes(
  query: Knex.QueryBuilder,
  { firstWeek, lastWeek, weekday, hour, night, since, until }: PageTimes,
): void {
  if (firstWeek) query.where('week', '>=', firstWeek);
  if (lastWeek) query.where('week', '<=', lastWeek);
  if (weekday !== undefined) query.where({ weekday });
  if (hour !== undefined) query.where({ hour });
  if (night) query.where({ night });
  if (since) query.where('sent_at', '>=', Date.parse(since));
  if (until) query.where('sent_at', '<', Date.parse(until));
}
