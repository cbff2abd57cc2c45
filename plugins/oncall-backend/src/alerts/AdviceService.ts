import { LoggerService } from '@backstage/backend-plugin-api';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import { Advice } from '@operability/plugin-oncall-common';
import { AdviceSource, AlertContext } from '@operability/plugin-oncall-node';
import { advise } from '../domain/advice/advise';
import { AlertFacts } from '../domain/advice/AlertFacts';
import { unheldSince } from '../domain/advice/unheldSince';
import { Ladder } from '../domain/run/AlertRun';
import { nextRung } from '../domain/run/nextRung';
import { pendingActions } from '../domain/run/pendingActions';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { AlertService } from './AlertService';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { RunContexts } from './RunContexts';
import { StoredAlert } from './StoredAlert';

interface AdviceServiceOptions {
  alerts: AlertService;
  store: DatabaseAlertStore;
  worlds: Worlds;
  contexts: RunContexts;
  sources: () => readonly AdviceSource[];
  clock: Clock;
  logger: LoggerService;
}

const weekMs = 7 * 86_400_000;
const sourceTimeoutMs = 2_000;

/** Answers the talk's four questions about an alert. */
export class AdviceService {
  readonly #options: AdviceServiceOptions;

  private constructor(options: AdviceServiceOptions) {
    this.#options = options;
  }

  static create(options: AdviceServiceOptions): AdviceService {
    return new AdviceService(options);
  }

  async of(credentials: CallerCredentials, id: string): Promise<Advice> {
    const { alerts, worlds } = this.#options;
    const alert = await alerts.visible(credentials, id);
    const world = await worlds.current();
    return advise(await this.#facts(alert, world));
  }

  async #facts(alert: StoredAlert, world: OnCallWorld): Promise<AlertFacts> {
    const { store, contexts, clock } = this.#options;
    const now = clock.now();
    const context = await contexts.of(alert, world, now);
    const { entityRef } = alert;
    const repeats = await store.repeats(
      await store.keyHashOf(alert.id),
      now - weekMs,
    );
    const ladder = context.policy;
    const [planned] = pendingActions(alert.run, context).filter(
      ({ type }) => type === 'escalate',
    );
    const above = nextRung(alert.run, context);
    const timelines = await store.timelines([alert.id]);
    const timeline = timelines.get(alert.id) ?? [];
    const known = await this.#knownElsewhere(alert);
    return {
      status: alert.status,
      urgency: alert.urgency,
      severity: alert.severity,
      isDrill: alert.drill || undefined,
      tier: entityRef === undefined ? undefined : world.entity(entityRef)?.tier,
      dependents:
        entityRef === undefined ? undefined : world.dependentsOf(entityRef),
      openFor: (alert.resolvedAt ?? now) - alert.createdAt,
      unacknowledgedFor:
        alert.status === 'triggered'
          ? now - unheldSince(timeline, alert.createdAt)
          : undefined,
      heldBy: alert.heldBy,
      next: above && { ...above, in: planned && planned.at - now },
      commander: ladder && commanderAbove(alert, ladder),
      timesThisWeek: Math.max(1, repeats.times),
      afterHoursThisWeek: repeats.afterHours,
      incident: known?.incident,
    };
  }

  async #knownElsewhere(alert: StoredAlert): Promise<AlertContext | undefined> {
    const { sources, logger } = this.#options;
    const { id, entityRef } = alert;
    const answers = await Promise.all(
      sources().map(async source => {
        const signal = AbortSignal.timeout(sourceTimeoutMs);
        const tooLate = new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(new Error('It took too long')),
          );
        });
        try {
          return await Promise.race([
            source.contextOf({ id, entityRef }, { signal }),
            tooLate,
          ]);
        } catch (error) {
          logger.warn(`Advice of ${source.id} is left out`, {
            cause: String(error),
          });
          return undefined;
        }
      }),
    );
    return answers.find(answer => answer?.incident);
  }
}

function commanderAbove(
  { run }: StoredAlert,
  ladder: Ladder,
): string | undefined {
  return ladder.steps.find(
    ({ role }, index) => role === 'incidentCommander' && index + 1 > run.step,
  )?.title;
}
