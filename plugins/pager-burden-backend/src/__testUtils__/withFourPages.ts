import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, emptied } from './databases';
import { ordinaryPolicy, startTestBurden, TestBurden } from './testBurden';

/** What a case about pages and their sums begins with. */
export interface WithFourPages {
  database: Knex;
  burden: TestBurden;
}

/** Two to runtime in the night, one to data's thing that runtime got, one unknown. */
const file = [
  'sent_at,entity,team,responder,title,alert,acknowledged_at',
  '2026-11-03T02:30:00Z,component:default/logplex,,user:default/ion-fox,Slow,1,2026-11-03T02:32:00Z',
  '2026-11-03T02:30:30Z,logplex,,ion-fox,Slow,1,',
  '2026-11-04T10:00:00+01:00,vault,,rally-owl,Sealed,,',
  '2026-11-04T12:00:00Z,a thing,,a stranger,=1+1,,',
].join('\n');

/** Gives every case of a file the same four pages, by one backend for all of them. */
export function withFourPages(databaseId: TestDatabaseId): WithFourPages {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const given = {} as WithFourPages;
  beforeAll(async () => {
    given.database = await aDatabase(databases, databaseId);
    given.burden = await startTestBurden({ knex: given.database });
  });
  afterAll(() => given.burden.stop());
  beforeEach(async () => {
    given.burden.state.policy = ordinaryPolicy;
    await emptied(given.database);
    await given.burden.as('sre-elk').importFile(file).expect(200);
  });
  return given;
}
