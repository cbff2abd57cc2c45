import { DatabaseProofs } from './DatabaseProofs';
import { weekCoverage } from './weekCoverage';

/** For how much of which weeks the pager of each team was proven. */
export interface CoverageOfTeams {
  of(team: string, week: string): number;
  /** Of all weeks; the same map for teams that use the same channels. */
  weeksOf(team: string): ReadonlyMap<string, number>;
}

interface TeamCoverageOptions {
  proofs: Pick<DatabaseProofs, 'byTeam'>;
  /** The reporting zone. */
  timeZone: string;
}

/** Reads for all teams at once for how much of weeks their pagers were proven. */
export class TeamCoverage {
  readonly #options: TeamCoverageOptions;

  private constructor(options: TeamCoverageOptions) {
    this.#options = options;
  }

  static create(options: TeamCoverageOptions): TeamCoverage {
    return new TeamCoverage(options);
  }

  async read(
    isSample: boolean,
    weeks: readonly string[],
    now: number,
  ): Promise<CoverageOfTeams> {
    const { proofs: store, timeZone } = this.#options;
    const { proofs, channels } = await store.byTeam(isSample);
    // Most teams use the same channels, so this is worked out once for them.
    const known = new Map<string, Map<string, number>>();
    const coverageOf = (names: readonly string[] | undefined) => {
      const key = names?.join('\n') ?? '';
      const found = known.get(key);
      if (found) return found;
      // Whoever was never paged is reached as everybody is.
      const paths = names
        ? names.map(
            channel => proofs.get(channel) ?? { channel, weeks: new Map() },
          )
        : [...proofs.values()];
      const shares = new Map(
        weeks.map(week => [week, weekCoverage(week, paths, { timeZone, now })]),
      );
      known.set(key, shares);
      return shares;
    };
    return {
      weeksOf: team => coverageOf(channels.get(team)),
      of: (team, week) => coverageOf(channels.get(team)).get(week) ?? 0,
    };
  }
}
