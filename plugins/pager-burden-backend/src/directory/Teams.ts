import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { BurdenReader } from '../access/BurdenReader';
import { Groups } from './Groups';

interface TeamsOptions {
  database: Knex;
  groups: Pick<Groups, 'tree'>;
}

type Asking = Pick<BurdenReader, 'maySee' | 'mayJudge'>;

/** Knows which teams there are: those of the catalog, and those that were ever paged. */
export class Teams {
  readonly #options: TeamsOptions;

  private constructor(options: TeamsOptions) {
    this.#options = options;
  }

  static create(options: TeamsOptions): Teams {
    return new Teams(options);
  }

  /**
   * Lets through whatever has a week to be looked at. While the catalog is down,
   * that is everything: nobody can say of a team that there is none.
   *
   * @throws NotFoundError for a team that neither the catalog shows to whoever
   *   asks nor a page was ever of
   */
  async requireKnown(reader: Asking, team: string): Promise<void> {
    const tree = await this.#options.groups.tree().catch(() => undefined);
    if (!tree) return;
    const isShown =
      reader.maySee({ entity: team, isEntityKnown: true }) ||
      // A policy may hide groups, from their own members too.
      reader.mayJudge(team);
    if (tree.has(team) && isShown) return;
    if (!(await this.#hasPages(team))) throw noTeam(team);
  }

  /** Whether something new can be written about a team; while the catalog is down nobody knows. */
  async isInCatalog(team: string): Promise<boolean> {
    const tree = await this.#options.groups.tree().catch(() => undefined);
    return tree?.has(team) ?? false;
  }

  /**
   * Lets through what something new can be written about.
   *
   * @throws NotFoundError for a team that the catalog lacks
   * @throws ServiceUnavailableError while it cannot say
   */
  async requireInCatalog(team: string): Promise<void> {
    const tree = await this.#options.groups.tree().catch(error => {
      throw new ServiceUnavailableError(
        'The catalog cannot say now which teams there are',
        error,
      );
    });
    if (tree.has(team)) return;
    if (!(await this.#hasPages(team))) throw noTeam(team);
    throw new NotFoundError(
      `There is no team '${team}' any more; what there is about it can only be read`,
    );
  }

  /** Of channels there is a row with the first page, and sums outlive pages. */
  async #hasPages(team: string): Promise<boolean> {
    const { database } = this.#options;
    for (const table of ['team_channels', 'weekly_team_sums']) {
      const row = await database(table).where({ team }).first('team');
      if (row) return true;
    }
    return false;
  }
}

function noTeam(team: string): NotFoundError {
  return new NotFoundError(`There is no team '${team}'`);
}
