import { ScheduleLookup } from '../world/ScheduleLookup';

/**
 * The zone of a schedule that each person is on: for people who have told no zone
 * of their own. Of several the one with the first id, so that it does not change
 * from one question to the next.
 */
export function scheduleZones(
  schedules: Iterable<ScheduleLookup>,
): ReadonlyMap<string, string> {
  const zones = new Map<string, string>();
  const inOrder = [...schedules].sort((a, b) =>
    a.schedule.id < b.schedule.id ? -1 : 1,
  );
  for (const { schedule } of inOrder) {
    const { timeZone, rotations } = schedule.rule;
    for (const { participants } of rotations) {
      for (const participant of participants) {
        if (!('userRef' in participant)) continue;
        const { userRef } = participant;
        if (!zones.has(userRef)) zones.set(userRef, timeZone);
      }
    }
  }
  return zones;
}
