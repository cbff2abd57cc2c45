import {
  ConflictError,
  InputError,
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
import { OncallContract, Policy } from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { OncallSignals } from '../alerts/OncallSignals';
import { Ladder } from '../domain/run/AlertRun';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { DatabasePolicyStore, StoredPolicy } from './DatabasePolicyStore';
import { policyProblem } from './policyProblem';
import { policyUsers } from './policyUsers';

type Routes = OncallContract['routes'];
type Input = RouteRequest<Routes['createPolicy']>['body'];

interface PolicyServiceOptions {
  store: DatabasePolicyStore;
  worlds: Worlds;
  /** The schedules that there are. */
  scheduleIds: () => Promise<ReadonlySet<string>>;
  access: OncallAccess;
  audit: Audit;
  signals: OncallSignals;
  clock: Clock;
}

/** Ladders that alerts climb. */
export class PolicyService {
  readonly #options: PolicyServiceOptions;

  private constructor(options: PolicyServiceOptions) {
    this.#options = options;
  }

  static create(options: PolicyServiceOptions): PolicyService {
    return new PolicyService(options);
  }

  async list(
    credentials: CallerCredentials,
  ): Promise<{ items: Policy[]; totalItems: number }> {
    const { access, store, worlds } = this.#options;
    const reader = await access.readerOf(credentials);
    const world = await worlds.current();
    const policies = await store.list();
    const items = policies
      .filter(policy => reader.mayReadPolicy(resourceOf(policy)))
      .map(policy => toPolicy(policy, reader, world));
    return { items, totalItems: items.length };
  }

  async get(credentials: CallerCredentials, id: string): Promise<Policy> {
    const { access, worlds } = this.#options;
    const reader = await access.readerOf(credentials);
    const policy = await this.readable(reader, id);
    return toPolicy(policy, reader, await worlds.current());
  }

  /** @throws NotFoundError also for what the reader may not see. */
  async readable(reader: OncallReader, id: string): Promise<StoredPolicy> {
    const policy = await this.#options.store.get(id);
    if (!policy || !reader.mayReadPolicy(resourceOf(policy))) {
      throw new NotFoundError(`There is no policy '${id}'`);
    }
    return policy;
  }

  async create(caller: Caller, input: Input): Promise<Policy> {
    const { access, audit, store, signals, clock, worlds } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const id = input.id ?? randomUUID();
    if (!reader.mayUpdatePolicy({ id, ownerRef: input.ownerRef })) {
      throw new NotAllowedError(
        `You may not make policies of ${input.ownerRef}`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'policy-create', meta: { policyId: id } },
      async () => {
        await this.#check(input);
        const policy: StoredPolicy = {
          ladder: toLadder(input, id, 1),
          ownerRef: input.ownerRef,
          updatedAt: clock.now(),
          updatedBy: reader.actorRef,
        };
        const saved = await store.change(transaction =>
          store.insert(transaction, policy),
        );
        signals.schedulesChanged();
        return {
          result: toPolicy(saved, reader, await worlds.current()),
          meta: { name: input.name },
        };
      },
    );
  }

  async update(
    caller: Caller,
    id: string,
    input: RouteRequest<Routes['updatePolicy']>['body'],
  ): Promise<Policy> {
    const { access, audit, store, signals, clock, worlds } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const before = await this.#updatable(reader, id);
    if (!reader.mayUpdatePolicy({ id, ownerRef: input.ownerRef })) {
      throw new NotAllowedError(
        `You may not give policies to ${input.ownerRef}`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'policy-update', meta: { policyId: id } },
      async () => {
        await this.#check(input);
        const after: StoredPolicy = {
          ladder: toLadder(input, id, input.version + 1),
          ownerRef: input.ownerRef,
          updatedAt: clock.now(),
          updatedBy: reader.actorRef,
        };
        await store.change(async transaction => {
          if (!(await store.update(transaction, after, input.version))) {
            throw stale((await store.get(id, transaction)) ?? before);
          }
        });
        signals.schedulesChanged();
        return {
          result: toPolicy(after, reader, await worlds.current()),
          meta: { name: input.name, version: after.ladder.version },
        };
      },
    );
  }

  async remove(
    caller: Caller,
    id: string,
    version: number,
  ): Promise<undefined> {
    const { access, audit, store, signals, clock, worlds } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const before = await this.#updatable(reader, id);
    return audit.record(
      caller,
      { eventId: 'policy-delete', meta: { policyId: id } },
      async () => {
        const world = await worlds.current();
        const users = policyUsers(id, world, await store.allAssignments());
        if (users.length) throw inUse(users, reader);
        await store.change(async transaction => {
          const done = await store.remove(
            transaction,
            id,
            version,
            clock.now(),
          );
          if (!done) throw stale((await store.get(id, transaction)) ?? before);
        });
        signals.schedulesChanged();
        return { result: undefined, meta: { name: before.ladder.name } };
      },
    );
  }

  /** @throws InputError for what the contract cannot know. */
  async #check(input: Input): Promise<void> {
    const known = await this.#options.scheduleIds();
    const problem = policyProblem(input, known);
    if (problem) throw new InputError(problem);
  }

  async #updatable(reader: OncallReader, id: string): Promise<StoredPolicy> {
    const policy = await this.readable(reader, id);
    if (!reader.mayUpdatePolicy(resourceOf(policy))) {
      throw new NotAllowedError('You may not change this policy');
    }
    if (policy.definedIn) {
      throw new ConflictError(
        `It is written as code in ${policy.definedIn}: change it there`,
      );
    }
    return policy;
  }
}

/** The ladder of a policy as its owners write it. */
export function toLadder(input: Input, id: string, version: number): Ladder {
  const { name, steps, workHours, repeat, ackTimeout, lastResort } = input;
  return {
    id,
    name,
    version,
    steps,
    workHours,
    repeat,
    ackTimeout,
    lastResort,
  };
}

function resourceOf({ ladder, ownerRef }: StoredPolicy) {
  return { id: ladder.id, ownerRef };
}

function toPolicy(
  policy: StoredPolicy,
  reader: OncallReader,
  world: OnCallWorld,
): Policy {
  const { ladder, ownerRef, definedIn } = policy;
  const users = world.usersOf(ladder.id).filter(ref => reader.maySee(ref));
  return {
    ...ladder,
    ownerRef,
    definedIn,
    canUpdate: !definedIn && reader.mayUpdatePolicy(resourceOf(policy)),
    usedBy: { total: users.length, items: users },
  };
}

function inUse(users: readonly string[], reader: OncallReader): Error {
  return Object.assign(
    new ConflictError(
      `${users.length} entities resolve to it: give them another first`,
    ),
    { usedBy: users.filter(ref => reader.maySee(ref)).slice(0, 100) },
  );
}

function stale({ ladder, updatedAt, updatedBy }: StoredPolicy): Error {
  return new ConflictError(
    `It was changed to version ${ladder.version} by ${
      updatedBy ?? 'a definition'
    } at ${new Date(updatedAt).toISOString()}: load it anew`,
  );
}
