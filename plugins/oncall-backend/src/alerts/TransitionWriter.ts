import { DatabaseOutbox } from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  RunEntry,
  RunEvent,
  RunSignal,
  Transition,
} from '../domain/run/Transition';
import { OnCallWorld } from '../ports/OnCallWorld';
import { PageWriter } from '../ports/Pages';
import { nextNumber } from '../pages/nextNumber';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { NoticePayload, noticeTopic } from './NoticeDelivery';
import { StoredAlert } from './StoredAlert';

/** One alert's changes within a transaction, in order. */
export interface AlertChange {
  /** As it is after all of them. */
  alert: StoredAlert;
  /** The sequence that the row has; left out for a new one. */
  sequenceBefore?: number;
  transitions: Transition[];
}

/** An alert after a transition. */
export function afterTransition(
  alert: StoredAlert,
  { run, at }: Transition,
  event: RunEvent,
): StoredAlert {
  const isOver = run.status === 'resolved';
  return {
    ...alert,
    run,
    sequence: run.sequence,
    status: run.status,
    urgency: run.urgency,
    heldBy: run.heldBy,
    updatedAt: at,
    resolvedAt: isOver ? alert.resolvedAt ?? at : undefined,
    resolvedAutomatically:
      isOver &&
      (event.type === 'tick' || (event.type === 'resolve' && event.automatic)),
    failures: 0,
  };
}

interface TransitionWriterOptions {
  store: DatabaseAlertStore;
  pages: PageWriter;
  outbox: DatabaseOutbox;
}

/** Commits transitions whole: rows, timelines, pages, notices and timers. */
export class TransitionWriter {
  readonly #options: TransitionWriterOptions;

  private constructor(options: TransitionWriterOptions) {
    this.#options = options;
  }

  static create(options: TransitionWriterOptions): TransitionWriter {
    return new TransitionWriter(options);
  }

  async commit(
    transaction: Knex.Transaction,
    changes: readonly AlertChange[],
    world: OnCallWorld,
  ): Promise<void> {
    const { store, pages } = this.#options;
    // First what gives a key up that a new one of the same batch takes.
    await store.update(
      transaction,
      changes.flatMap(({ alert, sequenceBefore }) =>
        sequenceBefore === undefined ? [] : { alert, sequenceBefore },
      ),
    );
    const added = changes.filter(
      ({ sequenceBefore }) => sequenceBefore === undefined,
    );
    if (added.length) {
      const first = await nextNumber(transaction, 'alerts', added.length);
      added.forEach((change, index) => {
        change.alert.number = first + index;
      });
      await store.insert(
        transaction,
        added.map(({ alert }) => alert),
      );
    }
    await store.log(
      transaction,
      changes.flatMap(({ alert, transitions }) =>
        folded(transitions.flatMap(({ timeline }) => timeline)).map(entry => ({
          alertId: alert.id,
          entry,
        })),
      ),
    );
    // What waits for an answer is called back before new pages are written.
    await pages.cancel(
      transaction,
      changes
        .filter(
          ({ alert, sequenceBefore }) =>
            sequenceBefore !== undefined && alert.status !== 'triggered',
        )
        .map(({ alert }) => alert.id),
    );
    await pages.write(
      transaction,
      changes.flatMap(({ alert, transitions }) =>
        transitions.map(({ at, pages: orders }) => ({ alert, at, orders })),
      ),
      world,
    );
    await this.#notice(transaction, changes, world);
  }

  /** Nothing ends in silence: somebody hears of a ladder that leads nowhere. */
  async #notice(
    transaction: Knex.Transaction,
    changes: readonly AlertChange[],
    world: OnCallWorld,
  ): Promise<void> {
    const entries = changes.flatMap(({ alert, transitions }) =>
      alert.canary
        ? []
        : transitions.flatMap(({ signals, run }) =>
            signals.map((signal, index) => ({
              id: randomUUID(),
              key: `${alert.id}/${run.sequence}/${signal.type}/${index}`,
              dueAt: 0,
              payload: noticeOf(alert, signal, world),
            })),
          ),
    );
    if (!entries.length) return;
    await this.#options.outbox.enqueue(transaction, noticeTopic, entries);
  }
}

/** What a source says again and again within one commit is one entry. */
function folded(entries: readonly RunEntry[]): RunEntry[] {
  const kept: { entry: RunEntry; times: number }[] = [];
  for (const entry of entries) {
    const last = kept.at(-1);
    if (
      last &&
      entry.type === 'retriggered' &&
      last.entry.type === 'retriggered' &&
      last.entry.actor === entry.actor
    ) {
      last.times += 1;
    } else kept.push({ entry, times: 1 });
  }
  return kept.map(({ entry, times }) =>
    times === 1
      ? entry
      : { ...entry, message: `${entry.message}, ${times} times` },
  );
}

function noticeOf(
  alert: StoredAlert,
  signal: RunSignal,
  world: OnCallWorld,
): NoticePayload {
  const manager = alert.ownerRef && world.managerOf(alert.ownerRef);
  const { lastResort } = world;
  const recipients = new Set<string>();
  if (manager) recipients.add(manager);
  if (lastResort?.type === 'user' || lastResort?.type === 'group') {
    recipients.add(lastResort.ref);
  }
  if (!recipients.size && alert.ownerRef) recipients.add(alert.ownerRef);
  return {
    recipients: [...recipients],
    title: `Alert ${alert.number}: ${signal.message}`,
    text: alert.summary,
    path: `/oncall/alerts/${alert.id}`,
    scope: `${alert.id}/${signal.type}`,
  };
}
