import { NotFoundError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import { Simulation, Urgency } from '@operability/plugin-oncall-common';
import { OncallAccess } from '../access/OncallAccess';
import { Ladder } from '../domain/run/AlertRun';
import { simulate } from '../domain/run/simulate';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { PolicyService } from './PolicyService';

interface SimulationServiceOptions {
  policies: PolicyService;
  worlds: Worlds;
  access: OncallAccess;
  clock: Clock;
}

/** What would happen to an alert that nobody answers. */
export class SimulationService {
  readonly #options: SimulationServiceOptions;

  private constructor(options: SimulationServiceOptions) {
    this.#options = options;
  }

  static create(options: SimulationServiceOptions): SimulationService {
    return new SimulationService(options);
  }

  async ofPolicy(
    credentials: CallerCredentials,
    id: string,
    query: { at?: string; urgency: Urgency },
  ): Promise<Simulation> {
    const { access, policies, worlds } = this.#options;
    const reader = await access.readerOf(credentials);
    const { ladder } = await policies.readable(reader, id);
    return this.#run(ladder, query, await worlds.current());
  }

  async ofEntity(
    credentials: CallerCredentials,
    entityRef: string,
    query: { at?: string; urgency: Urgency },
  ): Promise<Simulation> {
    const { access, worlds } = this.#options;
    const reader = await access.readerOf(credentials);
    const world = await worlds.current();
    if (!reader.maySee(entityRef) || !world.entity(entityRef)) {
      throw new NotFoundError(`There is no '${entityRef}' in the catalog`);
    }
    const found = world.policyOf(entityRef);
    const { ladder, ownerRef } = found?.policy ?? {};
    if (!ladder || !reader.mayReadPolicy({ id: ladder.id, ownerRef })) {
      throw new NotFoundError(`No policy answers for '${entityRef}'`);
    }
    return this.#run(ladder, query, world, entityRef);
  }

  #run(
    ladder: Ladder,
    query: { at?: string; urgency: Urgency },
    world: OnCallWorld,
    entityRef?: string,
  ): Simulation {
    const now =
      query.at === undefined ? this.#options.clock.now() : Date.parse(query.at);
    const items = simulate(query.urgency, {
      now,
      policy: ladder,
      currentPolicy: ladder,
      lastResort: world.lastResort,
      directory: world.directory,
      maintenance: world.maintenanceOf(entityRef),
    });
    const { id, name, version } = ladder;
    return {
      policy: { id, name, version },
      at: new Date(now).toISOString(),
      urgency: query.urgency,
      items,
    };
  }
}
