import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PathProofs } from './weekCoverage';

/** Reads for how much of which weeks the pager was proven. */
export class DatabaseProofs {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseProofs {
    return new DatabaseProofs(options.database);
  }

  /**
   * The proofs of every channel that some teams use.
   *
   * @param teams - everybody's channels, when left out
   */
  async ofTeams(
    isSample: boolean,
    teams: readonly string[] | undefined,
  ): Promise<PathProofs[]> {
    const [proofs, used] = await Promise.all([
      this.#all(isSample),
      teams ? this.#usedBy(isSample, teams) : [],
    ]);
    // Whoever was never paged is reached as everybody is.
    if (!used.length) return [...proofs.values()];
    return used.map(
      channel => proofs.get(channel) ?? { channel, weeks: new Map() },
    );
  }

  /** The proofs of all channels, and which channels each team uses. */
  async byTeam(isSample: boolean): Promise<{
    proofs: Map<string, PathProofs>;
    channels: Map<string, string[]>;
  }> {
    const [proofs, used] = await Promise.all([
      this.#all(isSample),
      this.#database('team_channels')
        .where('is_sample', isSample)
        .orderBy(['team', 'channel'])
        .select('team', 'channel') as Promise<
        { team: string; channel: string }[]
      >,
    ]);
    const channels = new Map<string, string[]>();
    for (const { team, channel } of used) {
      channels.set(team, [...(channels.get(team) ?? []), channel]);
    }
    return { proofs, channels };
  }

  async #all(isSample: boolean): Promise<Map<string, PathProofs>> {
    const rows: { week: string; channel: string; proven: number | string }[] =
      await this.#database('weekly_proofs')
        .where('is_sample', isSample)
        .select('week', 'channel', 'proven');
    const proofs = new Map<string, PathProofs>();
    for (const { week, channel, proven } of rows) {
      const path = proofs.get(channel) ?? { channel, weeks: new Map() };
      path.weeks.set(week, toInteger(proven));
      proofs.set(channel, path);
    }
    return proofs;
  }

  #usedBy(isSample: boolean, teams: readonly string[]): Promise<string[]> {
    return this.#database('team_channels')
      .where('is_sample', isSample)
      .whereIn('team', [...teams])
      .distinct('channel')
      .orderBy('channel')
      .pluck('channel');
  }
}
