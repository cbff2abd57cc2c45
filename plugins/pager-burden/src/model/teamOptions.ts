/** The value of the choice while an address names several teams. @internal */
export const severalTeams = '(several)';

/**
 * What there is to choose from: all teams, or one; with what an address names by
 * hand, if these are several.
 *
 * @internal
 */
export function teamOptions(
  titles: Readonly<Record<string, string>>,
  chosen: readonly string[],
): { options: Record<string, string>; value: string } {
  const sorted = Object.entries(titles).sort(([, one], [, other]) =>
    one.localeCompare(other),
  );
  return {
    options: {
      '': 'All',
      ...Object.fromEntries(sorted),
      ...(chosen.length > 1 && { [severalTeams]: `${chosen.length} teams` }),
    },
    value: chosen.length > 1 ? severalTeams : chosen[0] ?? '',
  };
}
