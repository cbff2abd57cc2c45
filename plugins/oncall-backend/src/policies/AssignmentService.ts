import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import { OncallAccess } from '../access/OncallAccess';
import { OncallSignals } from '../alerts/OncallSignals';
import { Worlds } from '../ports/OnCallWorld';
import { ownerOf } from '../world/ownerOf';
import { DatabasePolicyStore } from './DatabasePolicyStore';

interface AssignmentServiceOptions {
  store: DatabasePolicyStore;
  worlds: Worlds;
  access: OncallAccess;
  audit: Audit;
  signals: OncallSignals;
  clock: Clock;
}

/** Which policy answers for an entity, as assigned in the portal. */
export class AssignmentService {
  readonly #options: AssignmentServiceOptions;

  private constructor(options: AssignmentServiceOptions) {
    this.#options = options;
  }

  static create(options: AssignmentServiceOptions): AssignmentService {
    return new AssignmentService(options);
  }

  /** @param policyId - left out to take the assignment away */
  async assign(
    caller: Caller,
    entityRef: string,
    policyId: string | undefined,
  ): Promise<void> {
    const { access, audit, store, worlds, signals, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const world = await worlds.current();
    const entity = world.entity(entityRef);
    if (!entity || !reader.maySee(entityRef)) {
      throw new NotFoundError(`There is no '${entityRef}' in the catalog`);
    }
    const ownerRef = ownerOf(entityRef, world);
    if (!reader.mayUpdatePolicy({ ownerRef })) {
      throw new NotAllowedError(
        `Only its owners may say which policy answers for '${entityRef}'`,
      );
    }
    await audit.record(
      caller,
      {
        eventId: 'policy-assign',
        meta: { entityRef, ...(policyId && { policyId }) },
      },
      async () => {
        if (entity.policyId !== undefined) {
          throw new ConflictError(
            `Its annotation names the policy '${entity.policyId}', and goes first: change it in the catalog`,
          );
        }
        const policy =
          policyId === undefined ? undefined : world.policy(policyId);
        const isReadable =
          policy &&
          reader.mayReadPolicy({ id: policyId, ownerRef: policy.ownerRef });
        if (policyId !== undefined && !isReadable) {
          throw new InputError(`policyId: there is no policy '${policyId}'`);
        }
        await store.change(transaction =>
          store.assign(transaction, {
            entityRef,
            policyId,
            at: clock.now(),
            by: reader.actorRef,
          }),
        );
        signals.schedulesChanged();
        return { result: undefined, meta: {} };
      },
    );
  }
}
