import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { FailedAlert } from '../alerts/claimDue';
import { DatabaseAlertStore } from '../alerts/DatabaseAlertStore';
import { OncallSignals } from '../alerts/OncallSignals';
import { RunContexts } from '../alerts/RunContexts';
import { StoredAlert } from '../alerts/StoredAlert';
import {
  afterTransition,
  AlertChange,
  TransitionWriter,
} from '../alerts/TransitionWriter';
import { nextTransition } from '../domain/run/nextTransition';
import { nextTimer } from '../domain/run/timers';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { PageWriter } from '../ports/Pages';

interface EngineOptions {
  store: DatabaseAlertStore;
  writer: TransitionWriter;
  worlds: Worlds;
  contexts: RunContexts;
  pages: Pick<PageWriter, 'nudge'>;
  signals: OncallSignals;
  clock: Clock;
  logger: LoggerService;
}

/** What a tick did. */
export interface TickReport {
  /** Alerts that took a step. */
  moved: number;
  /** How late the latest of them was, in milliseconds. */
  lag: number;
}

const batchSize = 100;
const mostBatches = 500;
const waitAfterFailureMs = [2_000, 10_000, 60_000, 300_000];

/**
 * Takes every alert that is due one step on. Every replica ticks: rows are
 * claimed by their locks, and a step, its timeline, its pages and its next
 * timer are one transaction, so that a crash leaves nothing half done and
 * nothing to clean up.
 */
export class Engine {
  readonly #options: EngineOptions;
  #running?: Promise<TickReport>;

  private constructor(options: EngineOptions) {
    this.#options = options;
  }

  static create(options: EngineOptions): Engine {
    return new Engine(options);
  }

  /** Rejects where the database cannot be asked; the next tick tries again. */
  tick(): Promise<TickReport> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<TickReport> {
    const { worlds, pages, signals } = this.#options;
    const report: TickReport = { moved: 0, lag: 0 };
    let size = batchSize;
    for (let batch = 0; batch < mostBatches; batch++) {
      const world = await worlds.current();
      const done = await this.#batch(world, size);
      if (done.failed) {
        // One of them breaks the whole transaction: find out which, one by one.
        size = 1;
        continue;
      }
      report.moved += done.moved.length;
      report.lag = Math.max(report.lag, done.lag);
      if (done.moved.length) {
        pages.nudge();
        signals.alertsChanged(done.moved);
      }
      if (done.claimed < size) break;
    }
    return report;
  }

  async #batch(world: OnCallWorld, size: number) {
    const { store, writer, clock, logger } = this.#options;
    const now = clock.now();
    let claimed: StoredAlert[] = [];
    try {
      return await store.transaction(async transaction => {
        const { alerts, unreadable } = await store.claimDue(
          transaction,
          now,
          size,
        );
        claimed = alerts;
        for (const { error, ...alert } of unreadable) {
          await this.#putOffIn(transaction, alert, error);
        }
        const changes: AlertChange[] = [];
        let lag = 0;
        for (const alert of claimed) {
          const dueAt = nextTimer(alert.run)?.dueAt ?? now;
          const change = await this.#step(transaction, alert, world, now);
          if (!change) continue;
          changes.push(change);
          // A step that was due long ago was kept back by a clock or a pause.
          lag = Math.max(lag, now - dueAt);
        }
        await writer.commit(transaction, changes, world);
        return {
          failed: false,
          claimed: claimed.length + unreadable.length,
          moved: changes.map(({ alert }) => alert.id),
          lag,
        };
      });
    } catch (error) {
      if (!claimed.length) throw error;
      if (claimed.length === 1) await this.#putOff(claimed[0], error);
      else
        logger.warn('A batch of alerts is taken one by one', {
          cause: String(error),
        });
      return { failed: true, claimed: claimed.length, moved: [], lag: 0 };
    }
  }

  /** The row is locked and was read in this transaction: nothing has moved on. */
  async #step(
    transaction: Knex.Transaction,
    alert: StoredAlert,
    world: OnCallWorld,
    now: number,
  ): Promise<AlertChange | undefined> {
    const { contexts, store } = this.#options;
    try {
      const context = await contexts.of(alert, world, now, transaction);
      const event = { type: 'tick' } as const;
      const outcome = nextTransition(alert.run, event, context);
      if (outcome.type === 'transition') {
        return {
          alert: afterTransition(alert, outcome, event),
          sequenceBefore: alert.sequence,
          transitions: [outcome],
        };
      }
      const next = nextTimer(alert.run)?.dueAt ?? Infinity;
      const until = next > now ? next : now + 1000;
      await store.putOff(transaction, alert.id, until, alert.failures);
    } catch (error) {
      if (isOfTheDatabase(error)) throw error;
      await this.#putOffIn(transaction, alert, error);
    }
    return undefined;
  }

  async #putOff(alert: StoredAlert, error: unknown): Promise<void> {
    await this.#options.store.transaction(transaction =>
      this.#putOffIn(transaction, alert, error),
    );
  }

  /** One alert that cannot be dealt with keeps no other waiting. */
  async #putOffIn(
    transaction: Knex.Transaction,
    alert: FailedAlert & Partial<Pick<StoredAlert, 'run'>>,
    error: unknown,
  ): Promise<void> {
    const { store, clock, logger } = this.#options;
    const now = clock.now();
    const wait =
      waitAfterFailureMs[
        Math.min(alert.failures, waitAfterFailureMs.length - 1)
      ];
    await store.putOff(transaction, alert.id, now + wait, alert.failures + 1);
    if (alert.failures > 0) return;
    logger.error(`Alert ${alert.number} cannot be taken on`, error as Error);
    // What is wrong may be the run itself.
    const { step = 0, repeat = 0 } = alert.run ?? {};
    await store.log(transaction, [
      {
        alertId: alert.id,
        entry: {
          at: now,
          type: 'failed',
          message: 'The engine could not take it on, and tries again',
          step,
          repeat,
        },
      },
    ]);
  }
}

/** After an error of PostgreSQL the transaction is lost, and with it the batch. */
function isOfTheDatabase(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: string };
  return (
    name === 'KnexTimeoutError' ||
    (typeof code === 'string' && /^([0-9A-Z]{5}|SQLITE_|E[A-Z]+)/.test(code))
  );
}
