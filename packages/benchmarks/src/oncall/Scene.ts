import {
  AlertInput,
  createOncallClient,
  PolicyInput,
} from '@operability/plugin-oncall-common';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../repositoryScripts';
import { Child, startChild } from '../startChild';
import { organisationOf } from './organisation';
import { OutsideWorld } from './OutsideWorld';
import { ReplicaSetting } from './replica';
import { waitUntil } from '../waitUntil';

/** A replica of the backend, and how to talk to it. */
export interface Replica {
  process: Child<'started'>;
  baseUrl: string;
  client: ReturnType<typeof createOncallClient>;
}

/** A database server, replicas of the backend on it, and the world around them. */
export class Scene {
  readonly world: OutsideWorld;
  readonly #database: ReplicaSetting['database'];
  readonly #replicas = new Set<Replica>();

  private constructor(
    world: OutsideWorld,
    database: ReplicaSetting['database'],
  ) {
    this.world = world;
    this.#database = database;
  }

  /**
   * @param options - `connection` is a PostgreSQL server, `name` tells the
   *   scenes on it apart, `policies` are known to the catalog by name
   */
  static async start(options: {
    connection: string;
    name: string;
    policyIds: readonly string[];
  }): Promise<Scene> {
    const { connection, name, policyIds } = options;
    const world = await OutsideWorld.start(organisationOf(policyIds));
    return new Scene(world, { connection, prefix: `${name}_` });
  }

  async addReplica(
    more: Pick<ReplicaSetting, 'withBareInsert'> = {},
  ): Promise<Replica> {
    const port = await freePort();
    const setting: ReplicaSetting = {
      port,
      database: this.#database,
      outside: this.world.url,
      ...more,
    };
    const child = await startChild<'started'>({
      file: path.join(__dirname, 'replica.ts'),
      setting,
    });
    const baseUrl = `http://127.0.0.1:${port}/api`;
    const replica: Replica = {
      process: child,
      baseUrl,
      client: createOncallClient({
        baseUrl: `${baseUrl}/oncall`,
        fetch: (url, init) => fetch(url, init),
      }),
    };
    this.#replicas.add(replica);
    return replica;
  }

  /** Kills it in the middle of whatever it does. */
  async kill(replica: Replica): Promise<void> {
    this.#replicas.delete(replica);
    await replica.process.stop();
  }

  /** Kills everything; nothing of a scene stays. */
  async stop(): Promise<void> {
    await Promise.all([...this.#replicas].map(one => this.kill(one)));
    await this.world.stop();
  }

  /** Creates policies, once the replica knows its own copy of the catalog. */
  async prepare(
    { client }: Replica,
    policies: readonly PolicyInput[],
  ): Promise<void> {
    await waitUntil('the catalog is known', 60_000, async () => {
      const { catalogSeenAt } = await client.getEngine({});
      return catalogSeenAt !== undefined;
    });
    for (const body of policies) await client.createPolicy({ body });
  }
}

/**
 * Raises alerts, some at a time.
 *
 * @returns their ids
 */
export async function raise(
  replicas: readonly Replica[],
  alerts: readonly AlertInput[],
  atOnce = 20,
): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const worker = async () => {
    while (next < alerts.length) {
      const index = next++;
      const { client } = replicas[index % replicas.length];
      const { id } = await client.createAlert({ body: alerts[index] });
      ids[index] = id;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ids;
}

/** A pause that a drill is about, not a wait for something. */
export async function pause(milliseconds: number): Promise<void> {
  await setTimeout(milliseconds);
}
