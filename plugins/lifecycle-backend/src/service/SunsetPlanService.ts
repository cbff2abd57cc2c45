import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { RouteRequest } from '@operability/contract-kit';
import {
  LifecycleContract,
  SunsetPlan,
} from '@operability/plugin-lifecycle-common';
import { describeAgo } from '../domain/staleMoveMessage';
import { LifecycleStore } from '../store/LifecycleStore';
import { Announcer } from './Announcer';
import { PlacementAccess } from './PlacementAccess';
import { PlacementFinder } from './PlacementFinder';
import { toPlan } from './toPlan';

type PlanInput = RouteRequest<
  LifecycleContract['routes']['putSunsetPlan']
>['body'];

interface SunsetPlanServiceOptions {
  store: LifecycleStore;
  access: PlacementAccess;
  finder: PlacementFinder;
  audit: Audit;
  announcer: Announcer;
  clock: Clock;
}

/** When things go away, and what replaces them. */
export class SunsetPlanService {
  readonly #store: LifecycleStore;
  readonly #access: PlacementAccess;
  readonly #finder: PlacementFinder;
  readonly #audit: Audit;
  readonly #announcer: Announcer;
  readonly #clock: Clock;

  private constructor(options: SunsetPlanServiceOptions) {
    this.#store = options.store;
    this.#access = options.access;
    this.#finder = options.finder;
    this.#audit = options.audit;
    this.#announcer = options.announcer;
    this.#clock = options.clock;
  }

  static create(options: SunsetPlanServiceOptions): SunsetPlanService {
    return new SunsetPlanService(options);
  }

  async get(
    credentials: CallerCredentials,
    path: CompoundEntityRef,
  ): Promise<SunsetPlan> {
    const reader = await this.#access.readerOf(credentials);
    const { id, title } = await this.#finder.byEntity(reader, path);
    const plan = await this.#store.getPlan(id);
    if (!plan) throw new NotFoundError(`${title} has no sunset plan`);
    return toPlan(plan);
  }

  async put(
    caller: Caller,
    path: CompoundEntityRef,
    wish: PlanInput,
  ): Promise<SunsetPlan> {
    const { version, ...fields } = wish;
    const action = {
      eventId: 'sunset-plan-write',
      meta: {
        entityRef: stringifyEntityRef(path),
        version,
        reason: wish.reason,
      },
    };
    return this.#audit.record(caller, action, async () => {
      const reader = await this.#access.readerOf(caller.credentials);
      const placement = await this.#finder.byEntity(reader, path);
      const { id, title } = placement;
      if (!reader.mayMove(placement)) {
        throw new NotAllowedError(
          `You may not plan for ${title}: its owners do`,
        );
      }
      const before = await this.#store.getPlan(id);
      if ((before?.version ?? 0) !== version) {
        throw await this.#staleError(id, title);
      }
      const plan = await this.#store.putPlan({
        ...fields,
        placementId: id,
        version,
        updatedBy: reader.actorRef,
        updatedAt: this.#clock.now(),
      });
      if (!plan) throw await this.#staleError(id, title);
      this.#announcer.boardChanged();
      this.#announcer.ownerTold({
        placement,
        actorRef: reader.actorRef,
        title: `${title} is planned to be gone on ${plan.sunsetOn}`,
        description: plan.reason,
      });
      return {
        result: toPlan(plan),
        meta: { id, planVersion: plan.version, sunsetOn: plan.sunsetOn },
      };
    });
  }

  async #staleError(id: string, title: string): Promise<ConflictError> {
    const plan = await this.#store.getPlan(id);
    if (!plan) {
      return new ConflictError(
        `${title} has no sunset plan yet: send version 0 to make the first one`,
      );
    }
    const ago = describeAgo(this.#clock.now() - plan.updatedAt);
    return new ConflictError(
      `The sunset plan of ${title} was changed ${ago}; it is at version ${plan.version}`,
    );
  }
}
