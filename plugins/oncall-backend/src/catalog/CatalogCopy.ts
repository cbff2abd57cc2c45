import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '@operability/backend-kit';
import { CatalogFacts, factFields, factsOf } from './catalogFacts';
import { DatabaseCatalogStore } from './DatabaseCatalogStore';
import { lostKind } from './lostKind';

interface CatalogCopyOptions {
  store: DatabaseCatalogStore;
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
}

/** What became of one comparison. */
export type CopyOutcome = { ok: true; entities: number } | { ok: false };

// Of no use to on call, and there may be one for each entity.
const leftOut = /^(location|template):/;

// How long something hard to believe has to last.
const believedAfterMs = 10 * 60_000;

/** Keeps the engine's own copy of the catalog up to date. */
export class CatalogCopy {
  readonly #options: CatalogCopyOptions;
  #running?: Promise<CopyOutcome>;
  #isFailing = false;
  #lostSince?: number;

  private constructor(options: CatalogCopyOptions) {
    this.#options = options;
  }

  static create(options: CatalogCopyOptions): CatalogCopy {
    return new CatalogCopy(options);
  }

  /**
   * Compares the copy with the catalog once. Never rejects: the copy stays as
   * it is, and grows old where everybody can see it.
   */
  async run(signal?: AbortSignal): Promise<CopyOutcome> {
    this.#running ??= this.#runOnce(signal).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runOnce(signal: AbortSignal | undefined): Promise<CopyOutcome> {
    const { logger } = this.#options;
    try {
      const entities = await this.#compare(signal);
      this.#isFailing = false;
      return { ok: true, entities };
    } catch (error) {
      if (!signal?.aborted) {
        // Once an outage: it lasts longer than anybody wants to read.
        const log = this.#isFailing ? logger.debug : logger.warn;
        log.call(logger, 'On call could not be compared with the catalog', {
          cause: String(error),
        });
        this.#isFailing = true;
      }
      return { ok: false };
    }
  }

  async #compare(signal: AbortSignal | undefined): Promise<number> {
    const { store, catalog, auth, clock } = this.#options;
    const at = clock.now();
    const reading: CatalogFacts[] = [];
    const pages = catalog.streamEntities(
      { fields: factFields, pageSize: 1000 },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      signal?.throwIfAborted();
      reading.push(
        ...page
          .map(factsOf)
          .filter(({ entityRef }) => !leftOut.test(entityRef)),
      );
    }
    const known = await store.refs();
    const found = reading.map(({ entityRef }) => entityRef);
    this.#doubt(known, found, at);
    await store.replace(reading, at);
    return found.length;
  }

  /** @throws Error while so much has gone that it is hard to believe. */
  #doubt(known: readonly string[], found: readonly string[], at: number): void {
    const lost = lostKind(known, found);
    if (!lost) {
      this.#lostSince = undefined;
      return;
    }
    this.#lostSince ??= at;
    const lasts = at - this.#lostSince >= believedAfterMs;
    // A catalog is never empty for long; one that is has lost its database.
    if (lasts && found.length) return;
    throw new Error(`The catalog came back with ${lost}`);
  }
}
