import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { AlertDetails } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { IncomingEvent, receive } from '../domain/run/receive';
import { Severity } from '../domain/run/urgencyOf';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { PageWriter } from '../ports/Pages';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { OncallSignals } from './OncallSignals';
import { openedAlert } from './openedAlert';
import { RunContexts } from './RunContexts';
import { StoredAlert } from './StoredAlert';
import {
  afterTransition,
  AlertChange,
  TransitionWriter,
} from './TransitionWriter';

/** A trigger or a resolve, and what an alert would be opened with. */
export interface Incoming {
  event: IncomingEvent;
  /** Its source and key; without one, every trigger is an alert of its own. */
  openKey?: string;
  summary: string;
  details?: AlertDetails;
  links?: StoredAlert['links'];
  entityRef?: string;
  dedupKey?: string;
  severity?: Severity;
  drill?: boolean;
  canary?: boolean;
}

/** What became of it: nothing for a resolve that found nothing open. */
export interface Taken {
  alert?: StoredAlert;
  isNew: boolean;
}

interface Waiting {
  incoming: Incoming;
  resolve: (taken: Taken) => void;
  reject: (error: unknown) => void;
}

interface AlertIntakeOptions {
  store: DatabaseAlertStore;
  writer: TransitionWriter;
  worlds: Worlds;
  contexts: RunContexts;
  pages: Pick<PageWriter, 'nudge'>;
  signals: OncallSignals;
  clock: Clock;
  logger: LoggerService;
}

const largestBatch = 200;
const attempts = 5;
const flappingWindowMs = 31 * 60_000;

/**
 * Takes triggers and resolves in. What arrives while a transaction runs goes
 * into the next one together, so that the database is asked once for many.
 */
export class AlertIntake {
  readonly #options: AlertIntakeOptions;
  #waiting: Waiting[] = [];
  #isRunning = false;

  private constructor(options: AlertIntakeOptions) {
    this.#options = options;
  }

  static create(options: AlertIntakeOptions): AlertIntake {
    return new AlertIntake(options);
  }

  /** Resolves when it is committed. */
  take(incoming: Incoming): Promise<Taken> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ incoming, resolve, reject });
      if (!this.#isRunning) {
        this.#isRunning = true;
        // A turn of the event loop, for whoever else comes in it.
        setImmediate(() => this.#drain());
      }
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length) {
      await this.#takeAll(this.#waiting.splice(0, largestBatch));
    }
    this.#isRunning = false;
  }

  /** One that cannot be taken in keeps no other out. */
  async #takeAll(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#commit(batch);
    } catch (error) {
      if (batch.length > 1 && (await this.#databaseAnswers())) {
        for (const one of batch) await this.#takeAll([one]);
        return;
      }
      for (const { reject } of batch) reject(error);
    }
  }

  /** Else it is not one of them that is at fault, and one by one takes long. */
  async #databaseAnswers(): Promise<boolean> {
    try {
      await this.#options.worlds.current();
      return true;
    } catch {
      return false;
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const { pages, signals } = this.#options;
    const taken = await this.#withRetries(batch);
    pages.nudge();
    signals.alertsChanged([
      ...new Set(
        taken.flatMap(({ result }) =>
          result.alert && !result.alert.canary ? [result.alert.id] : [],
        ),
      ),
    ]);
    for (const { waiting, result } of taken) waiting.resolve(result);
  }

  /** Another replica may open the same key meanwhile: then it is found open. */
  async #withRetries(batch: readonly Waiting[]) {
    const { store, worlds } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const world = await worlds.current();
      try {
        return await store.transaction(transaction =>
          this.#run(transaction, batch, world),
        );
      } catch (error) {
        if (attempt === attempts || !isConflict(error)) throw error;
      }
    }
  }

  async #run(
    transaction: Knex.Transaction,
    batch: readonly Waiting[],
    world: OnCallWorld,
  ) {
    const { store, writer, clock } = this.#options;
    const now = clock.now();
    const keys = [
      ...new Set(batch.flatMap(({ incoming }) => incoming.openKey ?? [])),
    ].sort();
    const open = keys.length
      ? await store.lockOpen(transaction, keys)
      : new Map<string, StoredAlert>();
    const resolves = keys.length
      ? await store.automaticResolves(transaction, keys, now - flappingWindowMs)
      : new Map<string, number[]>();
    const changes = new Map<string, AlertChange>();
    const results: { waiting: Waiting; alertId?: string; isNew: boolean }[] =
      [];
    for (const waiting of batch) {
      const { incoming } = waiting;
      const key = incoming.openKey;
      const before = key === undefined ? undefined : open.get(key);
      const change = await this.#takeOne(
        transaction,
        incoming,
        before,
        resolves.get(key ?? '') ?? [],
        world,
        now,
      );
      if (!change) {
        results.push({ waiting, alertId: before?.id, isNew: false });
        if (before && !changes.has(before.id)) {
          changes.set(before.id, unchanged(before));
        }
        continue;
      }
      const { alert } = change;
      const earlier = changes.get(alert.id);
      changes.set(alert.id, {
        alert,
        sequenceBefore: earlier
          ? earlier.sequenceBefore
          : change.sequenceBefore,
        transitions: [...(earlier?.transitions ?? []), ...change.transitions],
      });
      if (key !== undefined) {
        if (alert.status === 'resolved') open.delete(key);
        else open.set(key, alert);
      }
      results.push({ waiting, alertId: alert.id, isNew: !before });
    }
    await writer.commit(
      transaction,
      [...changes.values()].filter(({ transitions }) => transitions.length),
      world,
    );
    return results.map(({ waiting, alertId, isNew }) => ({
      waiting,
      result: {
        alert: alertId === undefined ? undefined : changes.get(alertId)?.alert,
        isNew,
      },
    }));
  }

  async #takeOne(
    transaction: Knex.Transaction,
    incoming: Incoming,
    before: StoredAlert | undefined,
    automaticResolves: readonly number[],
    world: OnCallWorld,
    now: number,
  ): Promise<AlertChange | undefined> {
    const { contexts } = this.#options;
    const alertId = before?.id ?? randomUUID();
    const subject = before ?? {
      entityRef: incoming.entityRef,
      drill: incoming.drill ?? false,
      canary: incoming.canary ?? false,
    };
    const context = await contexts.of(subject, world, now, transaction);
    const outcome = receive(
      before?.run,
      incoming.event,
      { alertId, automaticResolves },
      context,
    );
    if (outcome.type !== 'transition') return undefined;
    const base =
      before ?? openedAlert(alertId, incoming, world, now, outcome.run);
    return {
      alert: afterTransition(base, outcome, incoming.event),
      sequenceBefore: before?.sequence,
      transitions: [outcome],
    };
  }
}

function unchanged(alert: StoredAlert): AlertChange {
  return { alert, sequenceBefore: alert.sequence, transitions: [] };
}

function isConflict(error: unknown): boolean {
  const { code } = error as { code?: string };
  return (
    code === '23505' || code === '40P01' || code === 'SQLITE_CONSTRAINT_UNIQUE'
  );
}
