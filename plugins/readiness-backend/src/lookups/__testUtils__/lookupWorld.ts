import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase } from '../../__testUtils__/databases';
import { aCheck } from './definitions';
import { readsOn } from './readsOn';
import { anEntity, keepEntities, keepResults } from './rows';

/** Of the checklist of the lookup tests, in its order. */
export const checks = [
  aCheck('staging'),
  aCheck('ssl'),
  aCheck('chaos', { required: false }),
  aCheck('soon', { enforcedFrom: '2027-01-01' }),
  aCheck('scan', { answeredBy: 'external', provider: 'scanner' }),
];

/** The first of two entities, and the path of its routes. */
export const logplex = 'component:default/logplex';
export const path = '/entities/component/default/logplex';

export const entities = [
  anEntity('logplex', {
    systemRef: 'system:default/kernel',
    stage: 'production',
  }),
  anEntity('vault', { ownerRef: 'group:default/data' }),
];

/**
 * Two entities and how they stand, in a database of its own. Called in the
 * block of that database; what it answers is there once a test runs.
 */
export function lookupWorld(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
): { database: Knex; reads: ReturnType<typeof readsOn> } {
  const world = {} as ReturnType<typeof lookupWorld>;
  beforeAll(async () => {
    world.database = await aDatabase(databases, databaseId);
    await keepEntities(world.database, entities);
    const [first, second] = entities.map(({ entityRef }) => entityRef);
    await keepResults(world.database, [
      { entityRef: first, check: 'staging', status: 'fail' },
      { entityRef: first, check: 'ssl', status: 'pass' },
      { entityRef: first, check: 'chaos', status: 'unknown' },
      { entityRef: first, check: 'soon', status: 'fail' },
      { entityRef: first, check: 'scan', status: 'stale' },
      { entityRef: second, check: 'ssl', status: 'pass' },
    ]);
  });
  beforeEach(() => {
    world.reads = readsOn(world.database, { checks, entities });
  });
  return world;
}
