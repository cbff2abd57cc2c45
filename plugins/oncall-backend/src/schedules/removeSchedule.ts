import { Knex } from 'knex';
import { DatabaseScheduleStore } from './DatabaseScheduleStore';
import { DatabaseSwapStore } from './DatabaseSwapStore';
import { dissolveBrokenSwaps } from './dissolveBrokenSwaps';

/**
 * Deletes a schedule, and what was still to come of its overrides: they must
 * not come back with another schedule of its id.
 *
 * @returns whether the version was still the one given.
 */
export async function removeSchedule(
  transaction: Knex.Transaction,
  stores: { schedules: DatabaseScheduleStore; swaps: DatabaseSwapStore },
  { id, version }: { id: string; version: number },
  now: number,
): Promise<boolean> {
  const { schedules } = stores;
  if (!(await schedules.remove(transaction, id, version, now))) return false;
  await dissolveBrokenSwaps(transaction, stores, id, now);
  const left = await schedules.overridesOf(id, now, transaction);
  const idsWhere = (hasBegun: boolean) =>
    left.flatMap(one => (one.start <= now === hasBegun ? one.id : []));
  await schedules.takeBack(
    transaction,
    { deleted: idsWhere(false), ended: idsWhere(true) },
    now,
  );
  return true;
}
