import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import {
  BurdenErasure,
  pagerBurdenPersonDeletePermission,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { holdPages } from '../pages/PageWriter';
import { DatabaseErasure } from './DatabaseErasure';

interface ErasureServiceOptions {
  database: Knex;
  store: DatabaseErasure;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  permissions: Pick<PermissionsService, 'authorize'>;
  audit: Audit;
  clock: Clock;
  /** Called when pages have changed. */
  onChange: () => void;
}

/** Forgets who somebody was, and keeps what was counted. */
export class ErasureService {
  readonly #options: ErasureServiceOptions;

  private constructor(options: ErasureServiceOptions) {
    this.#options = options;
  }

  static create(options: ErasureServiceOptions): ErasureService {
    return new ErasureService(options);
  }

  /**
   * Cannot be taken back. The audit log has who did it and the pseudonym, and
   * not whom it stands for.
   *
   * @throws NotAllowedError, and ServiceUnavailableError while the catalog
   *   cannot say what else they are called
   */
  async erase(
    caller: Caller,
    { userRef, alsoCalled }: { userRef: string; alsoCalled: string[] },
  ): Promise<BurdenErasure> {
    const { database, store, permissions, audit, clock, onChange } =
      this.#options;
    const [{ result }] = await permissions.authorize(
      [{ permission: pagerBurdenPersonDeletePermission }],
      { credentials: caller.credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('People are erased by administrators');
    }
    const names = [...alsoCalled, ...(await this.#namesOf(userRef))];
    return audit.record(
      caller,
      { eventId: 'person-erase', severityLevel: 'high', meta: {} },
      async () => {
        const done = await database.transaction(async transaction => {
          // Whatever is told meanwhile waits, and finds them erased.
          for (const isSample of [false, true]) {
            await holdPages(transaction, isSample);
          }
          const person = { userRef, alsoCalled: names };
          return store.erase(transaction, person, clock.now());
        });
        onChange();
        const { pseudonym, replaced, deleted } = done;
        return { result: done, meta: { pseudonym, replaced, deleted } };
      },
    );
  }

  /** As far as the catalog still has them. */
  async #namesOf(userRef: string): Promise<string[]> {
    const { catalog, auth } = this.#options;
    try {
      const entity = await catalog.getEntityByRef(userRef, {
        credentials: await auth.getOwnServiceCredentials(),
      });
      // A catalog takes users without any of it.
      const profile = (entity?.spec?.profile ?? {}) as Record<string, unknown>;
      return [profile.email, profile.displayName].filter(isText);
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog cannot say now what else they are called',
        error,
      );
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
