import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import createKnex from 'knex';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPostgres, openDatabase } from './openDatabase';

jest.setTimeout(60_000);

describe('openDatabase', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'open-database-'));
    await writeFile(
      join(directory, '1_things.js'),
      `exports.up = knex => knex.schema.createTable('things', table => table.text('id'));
       exports.down = knex => knex.schema.dropTable('things');`,
    );
  });
  afterAll(() => rm(directory, { recursive: true }));

  it.each(databases.eachSupportedId())('migrates on %s', async databaseId => {
    const knex = await databases.init(databaseId);
    const database = await openDatabase({
      database: mockServices.database({ knex }),
      migrationsDirectory: directory,
    });
    expect(await database.schema.hasTable('things')).toBe(true);
    expect(isPostgres(database)).toBe(databaseId === 'POSTGRES_18');
  });

  it('leaves the tables alone where migrations are skipped', async () => {
    const knex = await databases.init('SQLITE_3');
    const database = await openDatabase({
      database: {
        ...mockServices.database({ knex }),
        getClient: async () => knex,
        migrations: { skip: true },
      },
      migrationsDirectory: directory,
    });
    expect(await database.schema.hasTable('things')).toBe(false);
  });

  it('lets readers of a SQLite file not wait for a writer', async () => {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(directory, 'file.sqlite') },
      useNullAsDefault: true,
    });
    try {
      await openDatabase({
        database: mockServices.database({ knex }),
        migrationsDirectory: directory,
      });
      expect(await knex.raw('PRAGMA journal_mode')).toEqual([
        { journal_mode: 'wal' },
      ]);
      expect(await knex.raw('PRAGMA busy_timeout')).toEqual([
        { timeout: 5000 },
      ]);
    } finally {
      await knex.destroy();
    }
  });
});
