import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { Audit, Clock } from '@operability/backend-kit';
import { dateOfWall, ZoneClock } from '@operability/backend-kit/time';
import { RouteRequest } from '@operability/contract-kit';
import {
  Dataset,
  PagerBurdenContract,
  ReviewAction,
  ReviewActionChange,
} from '@operability/plugin-pager-burden-common';
import { Request } from 'express';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { BurdenReader } from '../access/BurdenReader';
import { CatalogUsers } from '../directory/CatalogUsers';
import { Teams } from '../directory/Teams';
import { dueProblem } from '../domain/review/dueProblem';
import { weekAt } from '../domain/week/weekBounds';
import { Notices } from '../notices/Notices';
import { pathOfReview } from '../notices/paths';
import { readActionPlace, writeActionPlace } from './actionPlace';
import { DatabaseActionHistory } from './DatabaseActionHistory';
import { DatabaseActionStore, StoredAction } from './DatabaseActionStore';
import { presentAction } from './presentAction';
import { requireBegun, staleError } from './refusals';
import { ReviewAbout } from './ReviewService';

type Routes = PagerBurdenContract['routes'];

interface ActionServiceOptions {
  store: DatabaseActionStore;
  history: DatabaseActionHistory;
  notices: Notices;
  teams: Pick<Teams, 'requireInCatalog'>;
  users: Pick<CatalogUsers, 'has'>;
  audit: Audit;
  clock: Clock;
  /** Told of every change, so that open portals show it. */
  onChange: () => void;
  /** The reporting zone. */
  timeZone: string;
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

  /**
   * Decides an action, and tells its owner.
   *
   * @throws NotFoundError where the catalog has no such team
   * @throws InputError for an owner whom it lacks, or a day out of reason
   */
  async create(
    reader: BurdenReader,
    { data = this.#options.data, team, week }: ReviewAbout,
    body: RouteRequest<Routes['createAction']>['body'],
    request?: Request,
  ): Promise<ReviewAction> {
    const { store, teams, audit, clock, timeZone } = this.#options;
    const caller = { credentials: reader.credentials, request };
    const audited = {
      eventId: 'review-action-create',
      meta: { team, week, data, ownerRef: body.ownerRef },
    };
    const created = await audit.record(caller, audited, async () => {
      requireEditable(reader, team);
      await teams.requireInCatalog(team);
      requireBegun(week, weekAt(clock.now(), timeZone));
      await this.#requireOwner(body.ownerRef);
      this.#requireDue(body.dueOn, week);
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
        await this.#remember(transaction, reader, action);
        await this.#tellOwner(transaction, reader, action);
      });
      return { result: presentAction(action), meta: { id: action.id } };
    });
    this.#options.nudge();
    this.#options.onChange();
    return created;
  }

  /**
   * Changes an action, or closes it; the next agenda still has it once.
   *
   * @throws InputError for a new owner whom the catalog lacks, or a new day out of reason
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
      // An owner may have left since, and a day lie far back.
      if (body.ownerRef !== before.ownerRef) {
        await this.#requireOwner(body.ownerRef);
      }
      if (body.dueOn !== before.dueOn) {
        this.#requireDue(body.dueOn, before.week);
      }
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
        await this.#remember(transaction, reader, after);
        if (after.ownerRef !== before.ownerRef) {
          await this.#tellOwner(transaction, reader, after);
        }
      });
      return {
        result: presentAction(after),
        meta: { team: after.team, changed: changedFields(before, after) },
      };
    });
    this.#options.nudge();
    this.#options.onChange();
    return updated;
  }

  /**
   * What each change made of an action, the newest first.
   *
   * @throws NotFoundError where there is none that the reader may see
   */
  async changesOf(
    reader: BurdenReader,
    id: string,
  ): Promise<ReviewActionChange[]> {
    const { store, history } = this.#options;
    const action = await store.get(id);
    if (!action || !reader.mayReadTeam(action.team)) {
      throw new NotFoundError(`There is no action '${id}'`);
    }
    const changes = await history.of(id);
    return changes.map(({ actionId: _, changedBy, changedAt, ...change }) => ({
      ...change,
      ...(changedBy && { by: changedBy }),
      at: new Date(changedAt).toISOString(),
    }));
  }

  async #requireOwner(ownerRef: string): Promise<void> {
    if (await this.#options.users.has(ownerRef)) return;
    throw new InputError(`body.ownerRef: there is no '${ownerRef}'`);
  }

  #requireDue(dueOn: string, week: string): void {
    const { clock, timeZone } = this.#options;
    const today = dateOfWall(ZoneClock.of(timeZone).wallAt(clock.now()));
    const problem = dueProblem(dueOn, { week, today });
    if (problem) throw new InputError(`body.dueOn: ${problem}`);
  }

  async #remember(
    transaction: Knex.Transaction,
    reader: BurdenReader,
    { id, version, title, ownerRef, dueOn, state, note }: StoredAction,
  ): Promise<void> {
    const { history, clock } = this.#options;
    await history.append(transaction, {
      actionId: id,
      ...{ version, title, ownerRef, dueOn, state, note },
      changedBy: reader.actorRef,
      changedAt: clock.now(),
    });
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

/** What a change is about, for the audit; what it says is in the history. */
function changedFields(before: StoredAction, after: StoredAction): string[] {
  const fields = [
    'title',
    'ownerRef',
    'dueOn',
    'fingerprint',
    'state',
    'note',
  ] as const;
  return fields.filter(field => before[field] !== after[field]);
}
