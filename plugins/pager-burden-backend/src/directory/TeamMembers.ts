import { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

interface TeamMembersOptions {
  catalog: Pick<CatalogService, 'getEntities' | 'getEntityByRef'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
}

/** Knows who is in which group. */
export class TeamMembers {
  readonly #options: TeamMembersOptions;

  private constructor(options: TeamMembersOptions) {
    this.#options = options;
  }

  static create(options: TeamMembersOptions): TeamMembers {
    return new TeamMembers(options);
  }

  /** The users in a group itself; an owner who is a user is their own team. Rejects while the catalog cannot say. */
  async of(team: string): Promise<string[]> {
    if (team.startsWith('user:')) return [team];
    const { items } = await this.#options.catalog.getEntities(
      {
        filter: { kind: 'User', [`relations.${RELATION_MEMBER_OF}`]: team },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      await this.#credentials(),
    );
    return items.map(entity => stringifyEntityRef(entity));
  }

  /** The groups that somebody is in themselves. Rejects while the catalog cannot say. */
  async teamsOf(userRef: string): Promise<string[]> {
    const entity = await this.#options.catalog.getEntityByRef(
      userRef,
      await this.#credentials(),
    );
    return (entity?.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef);
  }

  async #credentials() {
    return {
      credentials: await this.#options.auth.getOwnServiceCredentials(),
    };
  }
}
