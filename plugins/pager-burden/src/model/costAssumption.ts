/** The parts of a day of which an interruption costs differently. @internal */
export const costParts = [
  { part: 'working', label: 'At work' },
  { part: 'evening', label: 'Evening or day off' },
  { part: 'sleep', label: 'At night' },
] as const;

/** Hours as somebody wrote them; undefined where that is no number of hours. @internal */
export function parseCost(text: string | null | undefined): number | undefined {
  const value = text?.trim() ? Number(text) : Number.NaN;
  return value >= 0 && value <= 24 ? value : undefined;
}

/** The words of an address that keep what was assumed; none for what was not said. @internal */
export function costWords(fields: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    costParts.map(({ part }) => [`${part}Cost`, fields[part]]),
  );
}

/** What an address assumes, as the server is asked for it. @internal */
export function costQuery(search: URLSearchParams) {
  return Object.fromEntries(
    costParts.flatMap(({ part }) => {
      const value = parseCost(search.get(`${part}Cost`));
      return value === undefined ? [] : [[`${part}Cost`, value]];
    }),
  );
}
