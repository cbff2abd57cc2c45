import { HeldShift } from './onCallHours';

/** The pages to people who held no shift of any schedule at the time. */
export function offShiftPages<Page extends { person?: string; sentAt: number }>(
  pages: readonly Page[],
  shifts: readonly HeldShift[],
): Page[] {
  const heldBy = new Map<string, HeldShift[]>();
  for (const shift of shifts) {
    const held = heldBy.get(shift.person) ?? [];
    held.push(shift);
    heldBy.set(shift.person, held);
  }
  return pages.filter(
    ({ person, sentAt }) =>
      person !== undefined &&
      !heldBy
        .get(person)
        ?.some(({ start, end }) => start <= sentAt && sentAt < end),
  );
}
