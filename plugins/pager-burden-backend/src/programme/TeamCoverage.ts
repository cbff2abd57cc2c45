import { Knex } from 'knex';
import { DatabaseProofs } from '../lookups/DatabaseProofs';
import { weekCoverage } from '../lookups/weekCoverage';

/** For how much of which weeks the pager of each team was proven. */
export interface CoverageOfTeams {
  of(team: string, week: string): number;
}

interface TeamCoverageOptions {
  database: Knex;
  proofs: Pick<DatabaseProofs, 'ofTeams'>;
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
    const { database, proofs, timeZone } = this.#options;
    const [all, used] = await Promise.all([
      proofs.ofTeams(isSample, undefined),
      database('team_channels')
        .where('is_sample', isSample)
        .orderBy(['team', 'channel'])
        .select('team', 'channel') as Promise<
        { team: string; channel: string }[]
      >,
    ]);
    const byChannel = new Map(all.map(path => [path.channel, path]));
    const channels = new Map<string, string[]>();
    for (const { team, channel } of used) {
      channels.set(team, [...(channels.get(team) ?? []), channel]);
    }
    // Most teams use the same channels, so this is worked out once for them.
    const known = new Map<string, Map<string, number>>();
    const coverageOf = (names: readonly string[] | undefined) => {
      const key = names?.join('\n') ?? '';
      const found = known.get(key);
      if (found) return found;
      // Whoever was never paged is reached as everybody is.
      const paths = names
        ? names.map(
            channel => byChannel.get(channel) ?? { channel, weeks: new Map() },
          )
        : all;
      const shares = new Map(
        weeks.map(week => [week, weekCoverage(week, paths, { timeZone, now })]),
      );
      known.set(key, shares);
      return shares;
    };
    return {
      of: (team, week) => coverageOf(channels.get(team)).get(week) ?? 0,
    };
  }
}
