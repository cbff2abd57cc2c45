import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { DatabaseLeases, Lease } from './DatabaseLeases';

interface LeasedRunsOptions {
  leases: DatabaseLeases;
  clock: Clock;
  logger: LoggerService;
  /** How long a row is ours, unless the work says again that it is; milliseconds. */
  leaseMs: number;
  /** How long after one that went well, and one that did not. */
  everyMs: number;
  retryMs: number;
}

/** Work on a row that one replica at a time does, again and again. */
export interface LeasedRun {
  /** What is done, for the log: `Reading the source 'oncall'`. */
  title: string;
  key: Lease['key'];
  /** @returns what is kept in the row, beside when it is due again */
  work(lease: Lease): Promise<Record<string, string | number | null> | void>;
}

const longestError = 1000;

/** Does work on rows that are due, each by itself: one that fails touches no other. */
export class LeasedRuns {
  readonly #options: LeasedRunsOptions;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Promise<void>>();

  private constructor(options: LeasedRunsOptions) {
    this.#options = options;
  }

  static create(options: LeasedRunsOptions): LeasedRuns {
    return new LeasedRuns(options);
  }

  /** Aborted once the process stops. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Starts what is due and does not run here already; does not wait for it. */
  start(run: LeasedRun): void {
    const name = JSON.stringify(run.key);
    if (this.signal.aborted || this.#running.has(name)) return;
    this.#running.set(
      name,
      this.#run(run).finally(() => this.#running.delete(name)),
    );
  }

  /** Starts nothing any more, and tells what runs to stop. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#running.values());
  }

  /** Never rejects: what went wrong is kept in the row. */
  async #run({ title, key, work }: LeasedRun): Promise<void> {
    const { leases, clock, logger, leaseMs, everyMs, retryMs } = this.#options;
    const now = clock.now();
    let lease: Lease | undefined;
    try {
      lease = await leases.take(key, now, now + leaseMs);
      if (!lease) return;
      const kept = await work(lease);
      await leases.giveBack(lease, {
        due_at: clock.now() + everyMs,
        error: null,
        ...kept,
      });
    } catch (error) {
      const isStopping = this.signal.aborted;
      if (!lease || !isStopping) {
        const what = lease ? 'failed' : 'could not begin';
        logger.warn(`${title} ${what}`, { cause: String(error) });
      }
      if (!lease) return;
      await leases
        .giveBack(lease, {
          due_at: isStopping ? now : clock.now() + retryMs,
          ...(!isStopping && { error: messageOf(error) }),
        })
        // Where that fails too, the lease ends by itself.
        .catch(() => {});
    }
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.slice(0, longestError) || 'It failed without a word';
}
