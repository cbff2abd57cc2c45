import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock, withinTime } from '@operability/backend-kit';
import { PageSource, SourceBatch } from '@operability/plugin-pager-burden-node';
import { DatabaseLeases, Lease } from '../database/DatabaseLeases';
import { LeasedRuns } from '../database/LeasedRuns';
import { PageWriter } from '../pages/PageWriter';
import { DatabaseSourceStore } from './DatabaseSourceStore';
import { keepableBatch } from './keepableBatch';
import { SourceRegistry } from './SourceRegistry';

interface SourceLoopOptions {
  registry: SourceRegistry;
  store: DatabaseSourceStore;
  leases: DatabaseLeases;
  writer: PageWriter;
  clock: Clock;
  logger: LoggerService;
  /** Called when pages have come in. */
  onChange: () => void;
}

const pagesAtOnce = 2000;
/** How long a batch may take; after it the source is anybody's again. */
const timeLimitMs = 60_000;
const leaseMs = 2 * timeLimitMs;
const everyMs = 15_000;
const retryMs = 60_000;

/** Reads every source on, each by itself: one that fails touches no other. */
export class SourceLoop {
  readonly #options: SourceLoopOptions;
  readonly #runs: LeasedRuns;

  private constructor(options: SourceLoopOptions) {
    this.#options = options;
    this.#runs = LeasedRuns.create({ ...options, leaseMs, everyMs, retryMs });
  }

  static create(options: SourceLoopOptions): SourceLoop {
    return new SourceLoop(options);
  }

  /** Starts reading whatever is due; does not wait for it. */
  tick(): void {
    for (const source of this.#options.registry.all) {
      this.#runs.start({
        title: `Reading the source '${source.id}'`,
        key: { id: source.id },
        work: async lease => {
          await this.#read(source, lease);
          return { read_at: this.#options.clock.now() };
        },
      });
    }
  }

  /** Reads nothing any more, and tells sources to stop. */
  stop(): Promise<void> {
    return this.#runs.stop();
  }

  async #read(source: PageSource, lease: Lease): Promise<void> {
    const { store, leases, writer, clock, logger, onChange } = this.#options;
    const isSample = source.isSample ?? false;
    let cursor = await store.cursorOf(source.id);
    for (;;) {
      const told = await this.#ask(source, cursor);
      const { batch, leftOut } = keepableBatch(told);
      if (leftOut) logger.warn(`Of the source '${source.id}' ${leftOut}`);
      const written = await writer.write(
        {
          source: { id: source.id, isSample },
          pages: batch.pages,
          alerts: batch.alerts,
          deletedPages: batch.deletedPages,
        },
        {
          signal: AbortSignal.any([
            this.#runs.signal,
            AbortSignal.timeout(timeLimitMs),
          ]),
          within: transaction =>
            leases.update(transaction, lease, {
              cursor: batch.cursor,
              leased_until: clock.now() + leaseMs,
            }),
        },
      );
      const isNews = written.taken + written.changed > 0;
      if (isNews || batch.deletedPages?.length || batch.alerts.length) {
        await writer.sumUp(isSample);
        onChange();
      }
      if (batch.more && batch.cursor === cursor) {
        throw new Error('It has more to tell and does not get on');
      }
      cursor = batch.cursor;
      if (!batch.more) return;
    }
  }

  #ask(source: PageSource, cursor: string | undefined): Promise<SourceBatch> {
    return withinTime(
      { limit: timeLimitMs, signal: this.#runs.signal },
      signal => source.read({ cursor, limit: pagesAtOnce }, { signal }),
    );
  }
}
