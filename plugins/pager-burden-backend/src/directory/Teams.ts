import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { BurdenReader } from '../access/BurdenReader';
import { DatabasePagedTeams } from './DatabasePagedTeams';
import { Groups } from './Groups';

interface TeamsOptions {
  paged: DatabasePagedTeams;
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
    if (!(await this.#options.paged.has(team))) throw noTeam(team);
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
    if (!(await this.#options.paged.has(team))) throw noTeam(team);
    throw new NotFoundError(
      `There is no team '${team}' any more; what there is about it can only be read`,
    );
  }
}

function noTeam(team: string): NotFoundError {
  return new NotFoundError(`There is no team '${team}'`);
}
