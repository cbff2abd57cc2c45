/** The zone that most people live by, the first of the alphabet where several are; undefined of none. */
export function commonZone(zones: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort(
    ([one, times], [other, otherTimes]) =>
      otherTimes - times || (one < other ? -1 : 1),
  );
  return most?.[0];
}
