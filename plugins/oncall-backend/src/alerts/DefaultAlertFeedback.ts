import { Clock } from '@operability/backend-kit';
import { nextTransition } from '../domain/run/nextTransition';
import { RunEvent } from '../domain/run/Transition';
import { AlertFeedback } from '../ports/AlertFeedback';
import { Worlds } from '../ports/OnCallWorld';
import { PageWriter } from '../ports/Pages';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { OncallSignals } from './OncallSignals';
import { RunContexts } from './RunContexts';
import { afterTransition, TransitionWriter } from './TransitionWriter';

interface DefaultAlertFeedbackOptions {
  store: DatabaseAlertStore;
  writer: TransitionWriter;
  worlds: Worlds;
  contexts: RunContexts;
  pages: Pick<PageWriter, 'nudge'>;
  signals: OncallSignals;
  clock: Clock;
}

/** What happens to alerts beside ticks and people. */
export class DefaultAlertFeedback implements AlertFeedback {
  readonly #options: DefaultAlertFeedbackOptions;

  private constructor(options: DefaultAlertFeedbackOptions) {
    this.#options = options;
  }

  static create(options: DefaultAlertFeedbackOptions): DefaultAlertFeedback {
    return new DefaultAlertFeedback(options);
  }

  async unreachable(event: {
    alertId: string;
    step: number;
    repeat: number;
    refs: string[];
  }): Promise<void> {
    const { alertId, ...rest } = event;
    await this.#apply(alertId, { type: 'unreachable', ...rest });
  }

  /** Windows of these entities were made, moved or called off. */
  async maintenanceChanged(): Promise<void> {
    const { store } = this.#options;
    for (const { id } of await store.openIds()) {
      await this.#apply(id, { type: 'maintenanceChanged' });
    }
  }

  async #apply(alertId: string, event: RunEvent): Promise<void> {
    const { store, writer, worlds, contexts, clock, pages, signals } =
      this.#options;
    const world = await worlds.current();
    const moved = await store.transaction(async transaction => {
      const alert = await store.lock(transaction, alertId);
      if (!alert || alert.canary) return false;
      const outcome = nextTransition(
        alert.run,
        event,
        await contexts.of(alert, world, clock.now(), transaction),
      );
      if (outcome.type !== 'transition') return false;
      await writer.commit(
        transaction,
        [
          {
            alert: afterTransition(alert, outcome, event),
            sequenceBefore: alert.sequence,
            transitions: [outcome],
          },
        ],
        world,
      );
      return true;
    });
    if (!moved) return;
    pages.nudge();
    signals.alertsChanged([alertId]);
  }
}
