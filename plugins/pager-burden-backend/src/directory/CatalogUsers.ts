import { AuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

interface CatalogUsersOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
}

/** Knows who is in the catalog. */
export class CatalogUsers {
  readonly #options: CatalogUsersOptions;

  private constructor(options: CatalogUsersOptions) {
    this.#options = options;
  }

  static create(options: CatalogUsersOptions): CatalogUsers {
    return new CatalogUsers(options);
  }

  /** @throws ServiceUnavailableError while the catalog cannot say */
  async has(userRef: string): Promise<boolean> {
    const { catalog, auth } = this.#options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      return Boolean(await catalog.getEntityByRef(userRef, { credentials }));
    } catch (error) {
      throw new ServiceUnavailableError(
        `The catalog cannot say now whether there is a '${userRef}'`,
        error,
      );
    }
  }
}
