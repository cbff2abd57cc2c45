import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { Audit, Clock } from '@operability/backend-kit';
import { dateOfWall, ZoneClock } from '@operability/backend-kit/time';
import { RouteRequest } from '@operability/contract-kit';
import {
  BudgetBreach,
  BudgetDecision,
  BudgetMetric,
  Dataset,
  PagerBurdenContract,
  TeamBudget,
} from '@operability/plugin-pager-burden-common';
import { Request } from 'express';
import { randomUUID } from 'node:crypto';
import { BurdenReader } from '../access/BurdenReader';
import { admitLimit } from '../domain/budget/admitLimit';
import { decidedBreaches } from '../domain/budget/decidedBreaches';
import { limitsOf } from '../domain/budget/limitsOf';
import { weekAt } from '../domain/week/weekBounds';
import { Teams } from '../directory/Teams';
import { requireReadable, staleError } from '../reviews/refusals';
import {
  DatabaseBudgetStore,
  StoredBudgetVersion,
} from './DatabaseBudgetStore';
import { Managers } from './Managers';
import { TeamJudge } from './TeamJudge';

type Routes = PagerBurdenContract['routes'];

interface BudgetServiceOptions {
  store: DatabaseBudgetStore;
  judge: TeamJudge;
  managers: Managers;
  teams: Teams;
  audit: Audit;
  clock: Clock;
  /** Told of every change, so that open portals show it. */
  onChange: () => void;
  /** The reporting zone. */
  timeZone: string;
  /** What is looked at where nothing is said. */
  data: Dataset;
}

/** What teams may bear, what broke it, and what was decided about that. */
export class BudgetService {
  readonly #options: BudgetServiceOptions;

  private constructor(options: BudgetServiceOptions) {
    this.#options = options;
  }

  static create(options: BudgetServiceOptions): BudgetService {
    return new BudgetService(options);
  }

  async get(
    reader: BurdenReader,
    team: string,
    data: Dataset = this.#options.data,
  ): Promise<TeamBudget> {
    const { store, managers, teams, clock, timeZone } = this.#options;
    requireReadable(reader, team);
    await teams.requireKnown(reader, team);
    const versions = await store.versionsOf(team);
    const [breaches, manager, canDecide] = await Promise.all([
      this.#breaches(data, team, versions),
      managers.of(team),
      managers.isManager(reader.credentials, team),
    ]);
    return {
      data,
      team,
      ...(manager.startsWith('user:') && { managerRef: manager }),
      limits: limitsOf(weekAt(clock.now(), timeZone), versions).map(
        ({ isShare, ...limit }) => limit,
      ),
      history: versions.map(
        ({ version, from, limits, setBy, setAt, reason }) => ({
          version,
          from,
          limits: [...limits],
          by: setBy,
          at: new Date(setAt).toISOString(),
          reason,
        }),
      ),
      breaches: breaches.filter(({ metric }) =>
        isShownTo(reader, team, metric),
      ),
      canEdit:
        reader.actorRef !== undefined &&
        reader.maySetBudget(team) &&
        (await teams.isInCatalog(team)),
      canDecide,
      version: versions[0]?.version ?? 0,
    };
  }

  /**
   * Sets limits from this week on.
   *
   * @throws ConflictError where somebody else has set them meanwhile
   */
  async put(
    reader: BurdenReader,
    team: string,
    body: RouteRequest<Routes['putBudget']>['body'],
    request?: Request,
  ): Promise<TeamBudget> {
    const { store, teams, audit, clock, timeZone } = this.#options;
    const caller = { credentials: reader.credentials, request };
    const action = {
      eventId: 'budget-update',
      meta: { team, limits: body.limits, reason: body.reason },
    };
    return audit.record(caller, action, async () => {
      if (reader.actorRef === undefined || !reader.maySetBudget(team)) {
        throw new NotAllowedError(`You may not set the budget of ${team}`);
      }
      await teams.requireInCatalog(team);
      for (const { metric, limit } of body.limits) {
        const refused = admitLimit(metric, limit);
        if (refused) throw new InputError(`limits: ${refused}`);
      }
      const now = clock.now();
      const [latest] = await store.versionsOf(team);
      if ((latest?.version ?? 0) !== body.version) throw staleError();
      const isAdded = await store.addVersion({
        team,
        version: body.version + 1,
        from: weekAt(now, timeZone),
        limits: body.limits,
        reason: body.reason,
        setBy: reader.actorRef,
        setAt: now,
      });
      if (!isAdded) throw staleError();
      this.#options.onChange();
      return {
        result: await this.get(reader, team),
        meta: { version: body.version + 1 },
      };
    });
  }

  /**
   * Records what the manager decided about a broken limit.
   *
   * @throws NotAllowedError for everybody else
   * @throws ConflictError where it was decided already, or not broken
   */
  async decide(
    reader: BurdenReader,
    team: string,
    body: RouteRequest<Routes['decideBreach']>['body'],
    request?: Request,
  ): Promise<BudgetDecision> {
    const { store, managers, teams, audit, clock } = this.#options;
    const { data = this.#options.data, ...fields } = body;
    const caller = { credentials: reader.credentials, request };
    const action = {
      eventId: 'budget-decide',
      severityLevel: 'high' as const,
      meta: { team, data, ...fields },
    };
    return audit.record(caller, action, async () => {
      requireReadable(reader, team);
      const { actorRef } = reader;
      const isManager = await managers.isManager(reader.credentials, team);
      if (actorRef === undefined || !isManager) {
        throw new NotAllowedError(
          'Only the engineering manager of this team decides about its budget',
        );
      }
      await teams.requireKnown(reader, team);
      this.#requireFuture(fields.until);
      await this.#requireDue(data, team, fields);
      const decision: BudgetDecision = {
        ...fields,
        id: randomUUID(),
        by: actorRef,
        at: new Date(clock.now()).toISOString(),
      };
      const isAdded = await store.addDecision({
        ...decision,
        isSample: data === 'sample',
        team,
      });
      if (!isAdded) throw new ConflictError('It is decided already');
      this.#options.onChange();
      return { result: decision, meta: { id: decision.id } };
    });
  }

  async #requireDue(
    data: Dataset,
    team: string,
    { metric, week }: { metric: BudgetMetric; week: string },
  ): Promise<void> {
    const versions = await this.#options.store.versionsOf(team);
    const breaches = await this.#breaches(data, team, versions);
    const breach = breaches.find(
      one => one.metric === metric && one.week === week,
    );
    if (!breach) throw new ConflictError(`${week} did not break this limit`);
    if (breach.decision) throw new ConflictError('It is decided already');
  }

  #requireFuture(until: string | undefined): void {
    const { clock, timeZone } = this.#options;
    const today = dateOfWall(ZoneClock.of(timeZone).wallAt(clock.now()));
    if (until !== undefined && until <= today) {
      throw new InputError('until: must be in the future');
    }
  }

  async #breaches(
    data: Dataset,
    team: string,
    versions: readonly StoredBudgetVersion[],
  ): Promise<BudgetBreach[]> {
    const { store, judge } = this.#options;
    const isSample = data === 'sample';
    const [{ found }, decisions] = await Promise.all([
      judge.judge(isSample, team, versions),
      store.decisions(isSample, team),
    ]);
    return decidedBreaches(
      found.map(breach => ({ ...breach, team })),
      decisions.map(({ isSample: _, team: __, ...decision }) => decision),
    );
  }
}

/**
 * What adds up somebody's nights, though it names nobody, is for those who may
 * know who was paged.
 */
export function isShownTo(
  reader: Pick<BurdenReader, 'seesPerson'>,
  team: string,
  metric: BudgetMetric,
): boolean {
  return metric !== 'consecutiveNights' || reader.seesPerson({ team });
}
