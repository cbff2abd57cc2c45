import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, emptied } from './databases';
import { startTestBurden, TestBurden } from './testBurden';

/** The columns of the rows of {@link csvRow}. */
export const csvHeader = 'sent_at,entity,team,responder,title,urgency';

/** A row of a file that is imported. */
export const csvRow = (
  title: string,
  at = '2026-11-03T02:30:00Z',
  urgency = '',
) => `${at},logplex,,ion-fox,${title},${urgency}`;

/** What a case about files begins with. */
export interface WithFiles {
  database: Knex;
  burden: TestBurden;
  send: (
    file: string | Buffer,
    query?: string,
  ) => ReturnType<ReturnType<TestBurden['as']>['importFile']>;
}

/** Gives every case of a file an empty database, by one backend for all of them. */
export function withFiles(
  databases: TestDatabases,
  databaseId: TestDatabaseId,
): WithFiles {
  const given = {
    send: (file, query) => given.burden.as('sre-elk').importFile(file, query),
  } as WithFiles;
  beforeAll(async () => {
    given.database = await aDatabase(databases, databaseId);
    given.burden = await startTestBurden({ knex: given.database });
  });
  afterAll(() => given.burden.stop());
  beforeEach(() => emptied(given.database));
  return given;
}
