import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, emptied } from './databases';
import { forgetReviews, reviewsOn } from './reviewsOn';

/** What a case about reviews, budgets or consent begins with. */
export interface WithReviews {
  knex: Knex;
  on: ReturnType<typeof reviewsOn>;
}

/** Gives every case of a file its own reviews, on one database that is empty again. */
export function withReviews(databaseId: TestDatabaseId): WithReviews {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const given = {} as WithReviews;
  beforeAll(async () => {
    given.knex = await aDatabase(databases, databaseId);
  });
  beforeEach(async () => {
    await emptied(given.knex);
    await forgetReviews(given.knex);
    given.on = reviewsOn(given.knex);
  });
  afterEach(() => given.on.sender.stop());
  return given;
}
