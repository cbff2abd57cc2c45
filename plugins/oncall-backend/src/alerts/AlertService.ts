import { InputError, NotAllowedError } from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  Alert,
  AlertSummary,
  OncallContract,
} from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { nextTransition } from '../domain/run/nextTransition';
import { Worlds } from '../ports/OnCallWorld';
import { PageWriter } from '../ports/Pages';
import { AlertIntake } from './AlertIntake';
import { AlertPresenter } from './AlertPresenter';
import { readCursor, writeCursor } from './cursors';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { mayRespond } from './mayRespond';
import { OncallSignals } from './OncallSignals';
import { Asked, eventOf, refusedError } from './personsEvents';
import { RunContexts } from './RunContexts';
import { StoredAlert } from './StoredAlert';
import { afterTransition, TransitionWriter } from './TransitionWriter';
import { visibleTo } from './visibleTo';

type Routes = OncallContract['routes'];

interface AlertServiceOptions {
  store: DatabaseAlertStore;
  writer: TransitionWriter;
  worlds: Worlds;
  contexts: RunContexts;
  intake: AlertIntake;
  presenter: AlertPresenter;
  access: OncallAccess;
  pages: Pick<PageWriter, 'nudge'>;
  /** Marks what the acknowledger was paged with. */
  acknowledgePages: (
    transaction: Knex.Transaction,
    alertId: string,
    userRef: string,
    at: number,
  ) => Promise<void>;
  signals: OncallSignals;
  audit: Audit;
  clock: Clock;
}

/** What people do about alerts. */
export class AlertService {
  readonly #options: AlertServiceOptions;

  private constructor(options: AlertServiceOptions) {
    this.#options = options;
  }

  static create(options: AlertServiceOptions): AlertService {
    return new AlertService(options);
  }

  async list(
    credentials: CallerCredentials,
    query: RouteRequest<Routes['listAlerts']>['query'],
  ): Promise<{
    items: AlertSummary[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const { access, store, presenter } = this.#options;
    const { alertScope } = await access.readerOf(credentials);
    const instant = (text?: string) => (text ? Date.parse(text) : undefined);
    const { items, totalItems } = await store.list(
      {
        status: query.status,
        urgency: query.urgency,
        entityRefs: query.entityRef,
        ownerRefs: query.owner,
        heldBy: query.heldBy,
        drill: query.drill === undefined ? undefined : query.drill === 'true',
        since: instant(query.since),
        until: instant(query.until),
        text: query.q,
      },
      alertScope,
      { before: readCursor(query.cursor), limit: query.limit + 1 },
    );
    const shown = items.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: await presenter.summaries(shown),
      totalItems,
      nextCursor:
        items.length > query.limit && last
          ? writeCursor(last.number)
          : undefined,
    };
  }

  async get(credentials: CallerCredentials, id: string): Promise<Alert> {
    const { access, presenter } = this.#options;
    const reader = await access.readerOf(credentials);
    return presenter.alert(await this.#visible(reader, id), reader);
  }

  /** The alert itself, for those who may read it. */
  async visible(
    credentials: CallerCredentials,
    id: string,
  ): Promise<StoredAlert> {
    return this.#visible(await this.#options.access.readerOf(credentials), id);
  }

  async raise(
    caller: Caller,
    body: RouteRequest<Routes['createAlert']>['body'],
  ): Promise<{ isNew: boolean; alert: Alert }> {
    const { entityRef, dedupKey, ...input } = body;
    const reader = await this.#mayRaiseFor(caller.credentials, entityRef);
    return this.#take(caller, reader, {
      ...input,
      entityRef,
      dedupKey,
      event: {
        type: 'trigger',
        urgency: input.urgency,
        actor: reader.actorRef,
      },
      openKey: dedupKey && `entity\n${entityRef}\n${dedupKey}`,
    });
  }

  /** One drill at a time for an entity: a second answers the one that runs. */
  async drill(
    caller: Caller,
    entityRef: string,
  ): Promise<{ isNew: boolean; alert: Alert }> {
    const reader = await this.#mayRaiseFor(caller.credentials, entityRef);
    return this.#take(caller, reader, {
      summary: 'Test page: please acknowledge it',
      entityRef,
      drill: true,
      event: { type: 'trigger', urgency: 'high', actor: reader.actorRef },
      openKey: `drill\n${entityRef}`,
    });
  }

  async act(caller: Caller, id: string, asked: Asked): Promise<Alert> {
    const { audit, signals, pages, access, presenter } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    return audit.record(
      caller,
      { eventId: `alert-${asked.type}`, meta: { alertId: id } },
      async () => {
        const alert = await this.#commit(reader, id, asked);
        pages.nudge();
        signals.alertsChanged([id]);
        const { entityRef } = alert;
        return {
          result: await presenter.alert(alert, reader),
          meta: { number: alert.number, ...(entityRef && { entityRef }) },
        };
      },
    );
  }

  async note(caller: Caller, id: string, text: string): Promise<Alert> {
    const { audit, signals, store, access, presenter, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    return audit.record(
      caller,
      { eventId: 'alert-note', meta: { alertId: id } },
      async () => {
        const alert = await this.#visible(reader, id);
        this.#mayRespond(reader, alert);
        const { step, repeat } = alert.run;
        await store.transaction(transaction =>
          store.log(transaction, [
            {
              alertId: id,
              entry: {
                at: clock.now(),
                type: 'note',
                actor: reader.actorRef,
                message: text,
                step,
                repeat,
              },
            },
          ]),
        );
        signals.alertsChanged([id]);
        return {
          result: await presenter.alert(alert, reader),
          meta: { number: alert.number },
        };
      },
    );
  }

  async #commit(
    reader: OncallReader,
    id: string,
    asked: Asked,
  ): Promise<StoredAlert> {
    const { store, writer, worlds, contexts, clock } = this.#options;
    const world = await worlds.current();
    return store.transaction(async transaction => {
      const alert = visibleTo(reader, await store.lock(transaction, id));
      this.#mayRespond(reader, alert);
      const now = clock.now();
      const event = eventOf(asked, reader);
      const outcome = nextTransition(
        alert.run,
        event,
        await contexts.of(alert, world, now, transaction),
      );
      if (outcome.type === 'refused') throw refusedError(outcome);
      if (outcome.type === 'unchanged') return alert;
      const after = afterTransition(alert, outcome, event);
      await writer.commit(
        transaction,
        [
          {
            alert: after,
            sequenceBefore: alert.sequence,
            transitions: [outcome],
          },
        ],
        world,
      );
      if (asked.type === 'acknowledge' && reader.actorRef) {
        await this.#options.acknowledgePages(
          transaction,
          id,
          reader.actorRef,
          now,
        );
      }
      return after;
    });
  }

  async #take(
    caller: Caller,
    reader: OncallReader,
    incoming: Parameters<AlertIntake['take']>[0],
  ): Promise<{ isNew: boolean; alert: Alert }> {
    const { audit, intake, presenter } = this.#options;
    return audit.record(
      caller,
      {
        eventId: incoming.drill ? 'alert-drill' : 'alert-raise',
        meta: { entityRef: incoming.entityRef ?? '' },
      },
      async () => {
        const { alert, isNew } = await intake.take(incoming);
        if (!alert) throw new Error('A trigger came to nothing');
        return {
          result: { isNew, alert: await presenter.alert(alert, reader) },
          meta: { alertId: alert.id, number: alert.number },
        };
      },
    );
  }

  async #mayRaiseFor(
    credentials: CallerCredentials,
    entityRef: string,
  ): Promise<OncallReader> {
    const { access, worlds } = this.#options;
    const reader = await access.readerOf(credentials);
    if (!reader.mayCreateAlerts) {
      throw new NotAllowedError('You may not raise alerts');
    }
    const world = await worlds.current();
    if (!reader.maySee(entityRef) || !world.entity(entityRef)) {
      throw new InputError(
        `entityRef: there is no '${entityRef}' in the catalog`,
      );
    }
    return reader;
  }

  /** Whoever was paged always may, whatever the policy says. */
  #mayRespond(reader: OncallReader, alert: StoredAlert): void {
    if (mayRespond(reader, alert)) return;
    throw new NotAllowedError('You may not respond to this alert');
  }

  async #visible(reader: OncallReader, id: string): Promise<StoredAlert> {
    return visibleTo(reader, await this.#options.store.get(id));
  }
}
