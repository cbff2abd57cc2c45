import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres } from '@operability/backend-kit';
import knex, { Knex } from 'knex';
import { testDatabaseIds } from '../__testUtils__/databases';
import { endBeforeDisk } from './endBeforeDisk';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

it.each(databases.eachSupportedId())(
  'lets one transaction on %s end before it is on disk, and none after it',
  async databaseId => {
    const { client } = await databases.init(databaseId);
    // One connection, so that it is the same again.
    const database = knex({ ...client.config, pool: { min: 1, max: 1 } });
    const settingOf = async (transaction: Knex) => {
      if (!isPostgres(database)) return 'always on';
      const { rows } = await transaction.raw('show synchronous_commit');
      return rows[0].synchronous_commit;
    };
    await database.schema.createTable('kept', table => table.integer('n'));
    if (isPostgres(database)) {
      await database.raw('set synchronous_commit = on');
    }
    const within = await database.transaction(async transaction => {
      await endBeforeDisk(transaction);
      await transaction('kept').insert({ n: 1 });
      return settingOf(transaction);
    });
    expect([within, await settingOf(database)]).toEqual(
      isPostgres(database) ? ['off', 'on'] : ['always on', 'always on'],
    );
    expect(await database('kept').pluck('n')).toEqual([1]);
    await database.destroy();
  },
);
