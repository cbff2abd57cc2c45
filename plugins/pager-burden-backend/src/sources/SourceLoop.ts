import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock, withinTime } from '@operability/backend-kit';
import { PageSource, SourceBatch } from '@operability/plugin-pager-burden-node';
import { DatabaseLeases, Lease } from '../database/DatabaseLeases';
import { PageWriter } from '../pages/PageWriter';
import { DatabaseSourceStore } from './DatabaseSourceStore';
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
const everyMs = 15_000;
const retryMs = 60_000;
const longestError = 1000;

/** Reads every source on, each by itself: one that fails touches no other. */
export class SourceLoop {
  readonly #options: SourceLoopOptions;
  readonly #stopping = new AbortController();
  #running = new Map<string, Promise<void>>();

  private constructor(options: SourceLoopOptions) {
    this.#options = options;
  }

  static create(options: SourceLoopOptions): SourceLoop {
    return new SourceLoop(options);
  }

  /** Starts reading whatever is due; does not wait for it. */
  tick(): void {
    if (this.#stopping.signal.aborted) return;
    for (const source of this.#options.registry.all) {
      if (this.#running.has(source.id)) continue;
      const run = this.#run(source).finally(() =>
        this.#running.delete(source.id),
      );
      this.#running.set(source.id, run);
    }
  }

  /** Reads whatever is due to its end. */
  async drain(): Promise<void> {
    this.tick();
    await Promise.all(this.#running.values());
  }

  /** Reads nothing any more, and tells sources to stop. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running.values());
  }

  /** Never rejects: what went wrong is kept with the source. */
  async #run(source: PageSource): Promise<void> {
    const { leases, clock, logger } = this.#options;
    const now = clock.now();
    let lease: Lease | undefined;
    try {
      lease = await leases.take({ id: source.id }, now, now + 2 * timeLimitMs);
      if (!lease) return;
      await this.#read(source, lease);
      const readAt = clock.now();
      await leases.giveBack(lease, {
        read_at: readAt,
        due_at: readAt + everyMs,
        error: null,
      });
    } catch (error) {
      if (!lease) {
        logger.warn(`The source '${source.id}' could not be taken`, {
          cause: String(error),
        });
        return;
      }
      const isStopping = this.#stopping.signal.aborted;
      if (!isStopping) {
        logger.warn(`The source '${source.id}' could not be read`, {
          cause: String(error),
        });
      }
      await leases
        .giveBack(lease, {
          due_at: isStopping ? now : clock.now() + retryMs,
          ...(!isStopping && { error: messageOf(error) }),
        })
        // Where that fails too, the lease ends by itself.
        .catch(() => {});
    }
  }

  async #read(source: PageSource, lease: Lease): Promise<void> {
    const { store, leases, writer, clock, onChange } = this.#options;
    const isSample = source.isSample ?? false;
    let cursor = await store.cursorOf(source.id);
    for (;;) {
      const batch = await this.#ask(source, cursor);
      const written = await writer.write(
        {
          source: { id: source.id, isSample },
          pages: batch.pages,
          alerts: batch.alerts,
          deletedPages: batch.deletedPages,
        },
        {
          signal: AbortSignal.any([
            this.#stopping.signal,
            AbortSignal.timeout(timeLimitMs),
          ]),
          within: transaction =>
            leases.update(transaction, lease, {
              cursor: batch.cursor,
              leased_until: clock.now() + 2 * timeLimitMs,
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
      { limit: timeLimitMs, signal: this.#stopping.signal },
      signal => source.read({ cursor, limit: pagesAtOnce }, { signal }),
    );
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(0, longestError) || 'It failed without a word';
}
