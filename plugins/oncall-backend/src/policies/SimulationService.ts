import { NotFoundError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import {
  SimulatedStep,
  Simulation,
  Urgency,
} from '@operability/plugin-oncall-common';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { Ladder } from '../domain/run/AlertRun';
import { simulate } from '../domain/run/simulate';
import { BuiltWorld } from '../world/BuiltWorld';
import { DefaultWorlds } from '../world/DefaultWorlds';
import { PolicyService } from './PolicyService';

interface SimulationServiceOptions {
  policies: PolicyService;
  worlds: Pick<DefaultWorlds, 'current'>;
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
    return this.#run(ladder, query, reader, await worlds.current());
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
    return this.#run(ladder, query, reader, world, entityRef);
  }

  #run(
    ladder: Ladder,
    query: { at?: string; urgency: Urgency },
    reader: OncallReader,
    world: BuiltWorld,
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
      items: items.map(item => shownTo(reader, item, world)),
    };
  }
}

/** A step without the people of schedules that are not to be seen. */
function shownTo(
  reader: OncallReader,
  item: SimulatedStep,
  world: BuiltWorld,
): SimulatedStep {
  const recipients = item.recipients.filter(recipient => {
    const via = 'userRef' in recipient ? recipient.via : undefined;
    const schedule =
      via?.type === 'schedule' ? world.schedule(via.ref) : undefined;
    return !schedule || reader.mayReadSchedule(schedule);
  });
  return recipients.length === item.recipients.length
    ? item
    : { ...item, recipients, note: 'you may not see who is on call' };
}
