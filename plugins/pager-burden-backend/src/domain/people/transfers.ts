/** Pages about things of one team that another answered. */
export interface Transfer {
  /** Who owned the thing: the cause. */
  owner: string;
  /** Whose member was paged: the burden. */
  answeredBy: string;
  pages: number;
  interruptions: number;
}

/** What a team gives away, and what it takes over. */
export interface TeamTransfers {
  team: string;
  exported: { pages: number; interruptions: number };
  imported: { pages: number; interruptions: number };
}

/**
 * Sums up by team who pages whom. Pages within a team are neither exported nor
 * imported. Ordered by exported pages, the most first.
 */
export function teamTransfers(transfers: readonly Transfer[]): TeamTransfers[] {
  const teams = new Map<string, TeamTransfers>();
  const of = (team: string) => {
    const known = teams.get(team) ?? {
      team,
      exported: { pages: 0, interruptions: 0 },
      imported: { pages: 0, interruptions: 0 },
    };
    teams.set(team, known);
    return known;
  };
  for (const { owner, answeredBy, pages, interruptions } of transfers) {
    if (owner !== answeredBy) {
      for (const side of [of(owner).exported, of(answeredBy).imported]) {
        side.pages += pages;
        side.interruptions += interruptions;
      }
    }
  }
  return [...teams.values()].sort(
    (one, other) =>
      other.exported.pages - one.exported.pages ||
      (one.team < other.team ? -1 : 1),
  );
}
