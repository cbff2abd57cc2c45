import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Audit, Clock } from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  Dataset,
  PagerBurdenContract,
  ReviewAction,
} from '@operability/plugin-pager-burden-common';
import { Request } from 'express';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { BurdenReader } from '../access/BurdenReader';
import { Notices } from '../notices/Notices';
import { pathOfReview } from '../notices/paths';
import { readActionPlace, writeActionPlace } from './actionPlace';
import { DatabaseActionStore, StoredAction } from './DatabaseActionStore';
import { presentAction } from './presentAction';
import { requireWeek, staleError } from './refusals';
import { ReviewAbout } from './ReviewService';

type Routes = PagerBurdenContract['routes'];

interface ActionServiceOptions {
  store: DatabaseActionStore;
  notices: Notices;
  audit: Audit;
  clock: Clock;
  /** What is looked at where nothing is said. */
  data: Dataset;
  /** Has notices leave soon. */
  nudge: () => void;
}

/** What reviews decided to do. */
export class ActionService {
  readonly #options: ActionServiceOptions;

  private constructor(options: ActionServiceOptions) {
    this.#options = options;
  }

  static create(options: ActionServiceOptions): ActionService {
    return new ActionService(options);
  }

  async list(
    reader: BurdenReader,
    query: RouteRequest<Routes['listActions']>['query'],
  ): Promise<{
    items: ReviewAction[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const { store, data } = this.#options;
    const { items, totalItems } = await store.list(
      {
        isSample: (query.data ?? data) === 'sample',
        teams: query.team,
        states: query.state,
        scope: reader.scope,
      },
      { after: readActionPlace(query.cursor), limit: query.limit + 1 },
    );
    const shown = items.slice(0, query.limit);
    return {
      items: shown.map(presentAction),
      totalItems,
      ...(items.length > query.limit && {
        nextCursor: writeActionPlace(shown[shown.length - 1]),
      }),
    };
  }

  /** Decides an action, and tells its owner. */
  async create(
    reader: BurdenReader,
    { data = this.#options.data, team, week }: ReviewAbout,
    body: RouteRequest<Routes['createAction']>['body'],
    request?: Request,
  ): Promise<ReviewAction> {
    const { store, audit, clock } = this.#options;
    const caller = { credentials: reader.credentials, request };
    const audited = {
      eventId: 'review-action-create',
      meta: { team, week, data, ownerRef: body.ownerRef },
    };
    const created = await audit.record(caller, audited, async () => {
      requireEditable(reader, team);
      requireWeek(week);
      const action: StoredAction = {
        ...body,
        id: randomUUID(),
        isSample: data === 'sample',
        team,
        week,
        state: 'open',
        createdBy: reader.actorRef,
        createdAt: clock.now(),
        version: 1,
      };
      await store.transaction(async transaction => {
        await store.insert(transaction, action);
        await this.#tellOwner(transaction, reader, action);
      });
      return { result: presentAction(action), meta: { id: action.id } };
    });
    this.#options.nudge();
    return created;
  }

  /**
   * Changes an action, or closes it; the next agenda still has it once.
   *
   * @throws ConflictError where somebody else has changed it meanwhile
   */
  async update(
    reader: BurdenReader,
    id: string,
    body: RouteRequest<Routes['updateAction']>['body'],
    request?: Request,
  ): Promise<ReviewAction> {
    const { store, audit, clock } = this.#options;
    const caller = { credentials: reader.credentials, request };
    const audited = {
      eventId: 'review-action-update',
      meta: { id, state: body.state },
    };
    const updated = await audit.record(caller, audited, async () => {
      const before = await store.get(id);
      if (!before || !reader.mayReadTeam(before.team)) {
        throw new NotFoundError(`There is no action '${id}'`);
      }
      requireEditable(reader, before.team);
      if (before.version !== body.version) throw staleError();
      const after: StoredAction = {
        ...before,
        note: undefined,
        fingerprint: undefined,
        ...body,
        closedAt:
          body.state === 'open' ? undefined : before.closedAt ?? clock.now(),
        version: body.version + 1,
      };
      await store.transaction(async transaction => {
        if (!(await store.update(transaction, after))) throw staleError();
        if (after.ownerRef !== before.ownerRef) {
          await this.#tellOwner(transaction, reader, after);
        }
      });
      return { result: presentAction(after), meta: { team: after.team } };
    });
    this.#options.nudge();
    return updated;
  }

  /** Nobody is told what they decided themselves. */
  async #tellOwner(
    transaction: Knex.Transaction,
    reader: BurdenReader,
    action: StoredAction,
  ): Promise<void> {
    const { id, ownerRef, version, title, dueOn, team, week } = action;
    if (ownerRef === reader.actorRef) return;
    const data = action.isSample ? 'sample' : 'real';
    await this.#options.notices.add(transaction, {
      key: `action/${id}/${version}`,
      recipients: [ownerRef],
      title: `${action.isSample ? 'Sample: ' : ''}${title}`,
      text: `The weekly review of ${nameOf(
        team,
      )} gave it to you, due on ${dueOn}.`,
      path: pathOfReview({ data, team, week }),
      scope: `action/${id}`,
    });
  }
}

function requireEditable(reader: BurdenReader, team: string): void {
  if (!reader.mayJudge(team)) {
    throw new NotAllowedError(`You may not write the reviews of ${team}`);
  }
}

function nameOf(ref: string): string {
  return ref.replace(/^.*\//, '');
}
