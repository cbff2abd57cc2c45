import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { abortable } from './abortable';
import { OutageLog } from './OutageLog';

/** What one call drains at most, so that following the feed never waits long. */
const batchSize = 100;

/** Requests to the catalog at a time. */
const concurrency = 10;

/** The entities that the catalog should process again soon. */
export class RefreshQueue {
  readonly #auth: AuthService;
  readonly #catalog: Pick<CatalogService, 'refreshEntity'>;
  readonly #outage: OutageLog;
  readonly #pending = new Set<string>();

  constructor(options: {
    auth: AuthService;
    catalog: Pick<CatalogService, 'refreshEntity'>;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#outage = new OutageLog(
      options.logger,
      'Asking the catalog to process entities that changed their stage',
    );
  }

  /** Adds entities; one that waits already counts as new. */
  add(entityRefs: Iterable<string>): void {
    for (const entityRef of entityRefs) {
      this.#pending.delete(entityRef);
      this.#pending.add(entityRef);
    }
  }

  /**
   * Asks the catalog to process up to a hundred entities, the newest first: a
   * move that somebody waits for does not queue behind ten thousand first
   * placements. What fails stays for the next call.
   */
  async drain(signal: AbortSignal): Promise<void> {
    if (!this.#pending.size) return;
    const batch = [...this.#pending].slice(-batchSize).reverse();
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      for (let start = 0; start < batch.length; start += concurrency) {
        await Promise.all(
          batch
            .slice(start, start + concurrency)
            .map(entityRef => this.#refresh(entityRef, credentials, signal)),
        );
      }
      this.#outage.succeeded();
    } catch (error) {
      this.#outage.failed(error);
    }
  }

  async #refresh(
    entityRef: string,
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    // Before the call, so that a change during it adds the entity once more.
    this.#pending.delete(entityRef);
    try {
      await abortable(
        () => this.#catalog.refreshEntity(entityRef, { credentials }),
        signal,
      );
    } catch (error) {
      // Placements outlive their entities; one that comes back is processed anyway.
      if (isNotFound(error)) return;
      this.#pending.add(entityRef);
      throw error;
    }
  }
}

/** Whether the catalog itself says so; a route nobody serves names no error. */
function isNotFound(error: unknown): boolean {
  if (!isError(error)) return false;
  const { name } = isError(error.cause) ? error.cause : error;
  return name === 'NotFoundError';
}
