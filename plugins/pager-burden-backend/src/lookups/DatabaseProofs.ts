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
