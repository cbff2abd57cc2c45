import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '@operability/backend-kit';
import {
  comparePlacements,
  PlacementDifference,
} from '../domain/comparePlacements';
import { StageSet } from '../domain/stages';
import { LifecycleStore } from '../store/LifecycleStore';
import { readCatalog } from './readCatalog';

interface CatalogSyncOptions {
  store: LifecycleStore;
  catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'>;
  auth: AuthService;
  logger: LoggerService;
  clock: Clock;
  /** The kinds on the board. */
  kinds: readonly string[];
  /** Called after something changed. */
  onChange: () => void;
}

/** What became of one comparison. */
export type SyncOutcome = { ok: true; entities: number } | { ok: false };

/** Keeps the board's copy of the catalog up to date. */
export class CatalogSync {
  readonly #options: CatalogSyncOptions;
  #running?: Promise<SyncOutcome>;
  #isFailing = false;

  private constructor(options: CatalogSyncOptions) {
    this.#options = options;
  }

  static create(options: CatalogSyncOptions): CatalogSync {
    return new CatalogSync(options);
  }

  /**
   * Compares the board with the catalog once, and writes what differs. Never
   * rejects: a failure is remembered and shown on the board. Whoever asks
   * while it runs gets the running one's outcome.
   */
  async run(signal?: AbortSignal): Promise<SyncOutcome> {
    this.#running ??= this.#runOnce(signal).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runOnce(signal: AbortSignal | undefined): Promise<SyncOutcome> {
    const { logger } = this.#options;
    try {
      const entities = await this.#compare(signal);
      this.#isFailing = false;
      return { ok: true, entities };
    } catch (error) {
      if (!signal?.aborted) {
        // Once an outage: it lasts longer than anybody wants to read.
        const log = this.#isFailing ? logger.debug : logger.warn;
        log.call(logger, 'The board could not be compared with the catalog', {
          cause: String(error),
        });
        this.#isFailing = true;
        await this.#remember(String(error));
      }
      return { ok: false };
    }
  }

  async #compare(signal: AbortSignal | undefined): Promise<number> {
    const { store, catalog, auth, clock, kinds, onChange } = this.#options;
    const at = clock.now();
    const known = await store.listEntityPlacements();
    const reading = await readCatalog({
      catalog,
      kinds,
      entityRefs: known.map(({ entityRef }) => entityRef),
      credentials: await auth.getOwnServiceCredentials(),
      signal,
    });
    if (!reading.snapshots.length && known.some(({ missing }) => !missing)) {
      throw new Error(
        'The catalog came back empty, though there are things of it on the board',
      );
    }
    const before = await store.getCatalogState();
    const stages =
      reading.isEmpty && before.stages ? before.stages : reading.stages;
    const difference = comparePlacements(
      known,
      reading.snapshots,
      stages.stages,
    );
    await store.applyDifference(difference, at);
    await store.recordSuccess(at, stages);
    const isBack = before.failedAt !== undefined;
    if (isBack || hasChanges(difference) || !isSame(before.stages, stages)) {
      onChange();
    }
    return reading.snapshots.length;
  }

  async #remember(failure: string): Promise<void> {
    const { store, clock, logger } = this.#options;
    try {
      await store.recordFailure(clock.now(), failure);
    } catch (error) {
      logger.error('The failure could not be kept either', {
        cause: String(error),
      });
    }
  }
}

function hasChanges(difference: PlacementDifference): boolean {
  return Object.values(difference).some(({ length }) => length > 0);
}

function isSame(a: StageSet | undefined, b: StageSet): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
