import { Clock } from '@operability/backend-kit';
import {
  Alert,
  AlertSummary,
  PageFate,
} from '@operability/plugin-oncall-common';
import { OncallReader } from '../access/OncallAccess';
import { nextRung } from '../domain/run/nextRung';
import { pendingActions } from '../domain/run/pendingActions';
import { Worlds } from '../ports/OnCallWorld';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { gathered } from './gathered';
import { mayRespond } from './mayRespond';
import { RunContexts } from './RunContexts';
import { ShownTimeline } from './shownTimelines';
import { StoredAlert } from './StoredAlert';

interface AlertPresenterOptions {
  store: DatabaseAlertStore;
  worlds: Worlds;
  contexts: RunContexts;
  pagesOf: (
    alertIds: readonly string[],
  ) => Promise<ReadonlyMap<string, PageFate[]>>;
  clock: Clock;
}

/** Alerts in the shapes of the contract. */
export class AlertPresenter {
  readonly #options: AlertPresenterOptions;
  readonly #timelineOf: (id: string) => Promise<ShownTimeline | undefined>;
  readonly #pagesOf: (id: string) => Promise<PageFate[] | undefined>;

  private constructor(options: AlertPresenterOptions) {
    this.#options = options;
    this.#timelineOf = gathered(ids => options.store.shownTimelines(ids));
    this.#pagesOf = gathered(options.pagesOf);
  }

  static create(options: AlertPresenterOptions): AlertPresenter {
    return new AlertPresenter(options);
  }

  async summaries(alerts: readonly StoredAlert[]): Promise<AlertSummary[]> {
    const { worlds } = this.#options;
    return Promise.all(
      alerts.map(async alert => {
        const { policy } = alert.run;
        const ladder = policy && (await worlds.ladder(policy));
        return this.#summary(alert, ladder?.name);
      }),
    );
  }

  async alert(alert: StoredAlert, reader: OncallReader): Promise<Alert> {
    const { worlds, contexts, clock } = this.#options;
    const world = await worlds.current();
    const context = await contexts.of(alert, world, clock.now());
    const entity =
      alert.entityRef === undefined ? undefined : world.entity(alert.entityRef);
    const [timeline, pages = []] = await Promise.all([
      this.#timelineOf(alert.id),
      this.#pagesOf(alert.id),
    ]);
    return {
      ...this.#summary(alert, context.policy?.name),
      details: alert.details,
      links: alert.links,
      dedupKey: alert.dedupKey,
      runbookUrl: entity?.runbookUrl,
      steps: (context.policy?.steps ?? []).map(({ title, role }, index) => ({
        step: index + 1,
        title,
        role,
      })),
      assigned: alert.run.assigned.flatMap(one =>
        'userRef' in one ? one.userRef : [],
      ),
      escalatesTo: nextRung(alert.run, context),
      pendingActions: pendingActions(alert.run, context).map(
        ({ type, at, to }) => ({ type, at: iso(at), to }),
      ),
      timeline: (timeline?.entries ?? []).map(
        ({ at, type, actor, message }) => ({
          at: iso(at),
          type,
          actor,
          message,
        }),
      ),
      timelineLeftOut: timeline?.leftOut || undefined,
      pages,
      canRespond: mayRespond(reader, alert),
    };
  }

  #summary(alert: StoredAlert, policyName: string | undefined): AlertSummary {
    const { run } = alert;
    const held = run.heldUntil !== undefined && run.heldUntil > this.#now();
    return {
      id: alert.id,
      number: alert.number,
      version: alert.sequence,
      status: alert.status,
      urgency: alert.urgency,
      summary: alert.summary,
      entityRef: alert.entityRef,
      ownerRef: alert.ownerRef,
      createdAt: iso(alert.createdAt),
      updatedAt: iso(alert.updatedAt),
      resolvedAt:
        alert.resolvedAt === undefined ? undefined : iso(alert.resolvedAt),
      snoozedUntil:
        alert.status === 'snoozed' && run.timers.unsnooze
          ? iso(run.timers.unsnooze.dueAt)
          : undefined,
      heldBy: alert.heldBy,
      step: run.step,
      repeat: run.repeat,
      policy: run.policy && {
        ...run.policy,
        name: policyName ?? run.policy.id,
      },
      drill: alert.drill || undefined,
      maintenance: held || undefined,
      flapping: run.flapping || undefined,
    };
  }

  #now(): number {
    return this.#options.clock.now();
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
