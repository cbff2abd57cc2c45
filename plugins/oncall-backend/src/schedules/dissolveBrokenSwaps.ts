import { longestRangeDays } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { brokenSwaps } from '../domain/schedule/takeBackOverride';
import { day } from '../domain/time/wallTime';
import { DatabaseScheduleStore } from './DatabaseScheduleStore';
import { DatabaseSwapStore } from './DatabaseSwapStore';

/**
 * A change of a schedule may leave swaps with half a deal: both halves die, and
 * with them whatever swap on the other schedule had built on theirs.
 */
export async function dissolveBrokenSwaps(
  transaction: Knex.Transaction,
  stores: { schedules: DatabaseScheduleStore; swaps: DatabaseSwapStore },
  scheduleId: string,
  now: number,
): Promise<void> {
  const { schedules, swaps } = stores;
  const waiting = [scheduleId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const overrides = await schedules.overridesOf(id, now, transaction);
    const swapIds = new Set(overrides.flatMap(({ swapId }) => swapId ?? []));
    if (!swapIds.size) continue;
    const schedule = await schedules.get(id, transaction);
    const range = { start: now, end: now + longestRangeDays * day };
    const orphaned = schedule
      ? scheduleShifts(schedule.rule, overrides, range).orphaned
      : overrides.map(one => one.id);
    const halves = await schedules.halvesOf([...swapIds], transaction);
    const broken = new Set(brokenSwaps(halves, orphaned, now));
    const dead = halves.filter(half => broken.has(half.id));
    if (!dead.length) continue;
    await schedules.takeBack(
      transaction,
      { deleted: [...broken], ended: [] },
      now,
    );
    await swaps.dissolve(
      transaction,
      dead.flatMap(({ swapId }) => swapId ?? []),
      now,
    );
    waiting.push(...dead.map(half => half.scheduleId));
  }
}
