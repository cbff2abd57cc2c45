import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import {
  BurdenErasure,
  ErasurePreview,
  ErasureRecord,
  pagerBurdenPersonDeletePermission,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { holdPages } from '../pages/PageWriter';
import { DatabaseErasure } from './DatabaseErasure';
import { DatabaseErasureHistory } from './DatabaseErasureHistory';
import { ErasedPerson } from './ErasurePlan';

interface ErasureServiceOptions {
  database: Knex;
  store: DatabaseErasure;
  history: DatabaseErasureHistory;
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

  /** @throws NotAllowedError */
  async list(
    caller: Caller,
    { limit, cursor = '0' }: { limit: number; cursor?: string },
  ): Promise<{
    items: ErasureRecord[];
    totalItems: number;
    nextCursor?: string;
  }> {
    await this.#requireEraser(caller);
    if (!/^\d{1,9}$/.test(cursor)) {
      throw new InputError('cursor: must be one that a list has answered');
    }
    const offset = Number(cursor);
    const found = await this.#options.history.list({ offset, limit });
    const next = offset + found.items.length;
    return {
      ...found,
      ...(found.items.length &&
        next < found.totalItems && { nextCursor: String(next) }),
    };
  }

  /**
   * What erasing somebody would change.
   *
   * @throws NotAllowedError, and ServiceUnavailableError while the catalog
   *   cannot say what else they are called
   */
  async preview(caller: Caller, person: ErasedPerson): Promise<ErasurePreview> {
    const { database, store } = this.#options;
    await this.#requireEraser(caller);
    return store.preview(database, await this.#withNames(person));
  }

  /**
   * Cannot be taken back. The audit log has who did it and the pseudonym, and
   * not whom it stands for.
   *
   * @throws NotAllowedError, and ServiceUnavailableError while the catalog
   *   cannot say what else they are called
   */
  async erase(caller: Caller, person: ErasedPerson): Promise<BurdenErasure> {
    const { database, store, history, audit, clock, onChange } = this.#options;
    await this.#requireEraser(caller);
    const named = await this.#withNames(person);
    return audit.record(
      caller,
      { eventId: 'person-erase', severityLevel: 'high', meta: {} },
      async () => {
        const done = await database.transaction(async transaction => {
          // Whatever is told meanwhile waits, and finds them erased.
          for (const isSample of [false, true]) {
            await holdPages(transaction, isSample);
          }
          const at = clock.now();
          const erased = await store.erase(transaction, named, at);
          const by = actorOf(caller, person, erased);
          await history.add(transaction, {
            ...erased,
            id: randomUUID(),
            by,
            at,
          });
          return erased;
        });
        onChange();
        const { pseudonym, replaced, deleted } = done;
        return { result: done, meta: { pseudonym, replaced, deleted } };
      },
    );
  }

  async #requireEraser({ credentials }: Caller): Promise<void> {
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission: pagerBurdenPersonDeletePermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('People are erased by administrators');
    }
  }

  async #withNames({
    userRef,
    alsoCalled,
  }: ErasedPerson): Promise<ErasedPerson> {
    const names = [...alsoCalled, ...(await this.#namesOf(userRef))];
    return { userRef, alsoCalled: names };
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

/** By whom it was done; somebody who erased themselves is not named by that. */
function actorOf(
  { credentials: { principal } }: Caller,
  { userRef }: ErasedPerson,
  { pseudonym }: BurdenErasure,
): string | undefined {
  if (principal.type !== 'user') return undefined;
  const by = principal.userEntityRef;
  return by === userRef ? pseudonym : by;
}
