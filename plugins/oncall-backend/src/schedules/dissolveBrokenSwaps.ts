import { Knex } from 'knex';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { brokenSwaps } from '../domain/schedule/takeBackOverride';
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
    const here = overrides.filter(({ swapId }) => swapId !== undefined);
    if (!here.length) continue;
    const schedule = await schedules.get(id, transaction);
    // Each for itself: between two swaps there may be years.
    const orphaned = here.flatMap(half => {
      const left = { start: Math.max(half.start, now), end: half.end };
      const isBroken =
        !schedule ||
        scheduleShifts(schedule.rule, overrides, left).orphaned.includes(
          half.id,
        );
      return isBroken ? half.id : [];
    });
    const swapIds = new Set(here.flatMap(({ swapId }) => swapId ?? []));
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
