import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  aDatabase,
  migrationsDirectory,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { aPage, testNow, writerOn } from '../__testUtils__/writerOn';
import { DatabaseErasure } from '../erasure/DatabaseErasure';
import { DatabaseAlertLog } from '../imports/DatabaseAlertLog';
import { DatabasePageIds } from './DatabasePageIds';
import { PageIds } from './PageIds';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const ion = 'user:default/ion-fox';
const pages = [
  aPage({ key: 'of ion', responder: ion }),
  aPage({ key: 'of ada', responder: 'user:default/ada-owl' }),
];
const migration = {
  directory: migrationsDirectory,
  name: '20261129010000_keyed_ids.js',
};

it('makes the same id of the same page, and another by another secret', () => {
  const [one, other] = [new PageIds('one'), new PageIds('other')];
  expect(one.of('old', 'a')).toBe(new PageIds('one').of('old', 'a'));
  const ids = [
    one.of('old', 'a'),
    one.of('old', 'b'),
    one.of('older', 'a'),
    other.of('old', 'a'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-/);
  }
});

describe.each(databases.eachSupportedId())('ids on %s', databaseId => {
  it('are made anew of those without a secret, so that nothing counts twice', async () => {
    const database: Knex = await aDatabase(databases, databaseId);
    const { write } = writerOn(database);
    const idOf = async (title: string) =>
      (await database('pages').where({ title }).first()).id;
    const titled = pages.map(page => ({ ...page, title: page.key }));
    await write(titled);
    const verdict = { action: true, verdict: 'fix', given_by: 'x', version: 1 };
    await database('verdicts').insert({
      ...verdict,
      page_id: await idOf('of ada'),
      given_at: 0,
    });
    await database.migrate.down(migration);
    const plain = await idOf('of ada');
    expect(plain).toBe('e5314651-38ad-52cf-8177-eec2cdfb8074');
    expect(await database('verdicts').pluck('page_id')).toEqual([plain]);
    // As it was told before there was a secret, by two sources with one key.
    const part = { alert_key: 'a', at: 0, kind: 'created', rank: 0 };
    await database('alert_log').insert([
      { ...part, source_id: 'old', key: 'created:a' },
      { ...part, source_id: 'older', key: 'created:a' },
    ]);
    // Of whoever was erased the key is not there to make it anew of.
    await database.transaction(transaction =>
      DatabaseErasure.create().erase(
        transaction,
        { userRef: ion, alsoCalled: [] },
        testNow,
      ),
    );
    await database.migrate.up(migration);
    const after = writerOn(database);
    expect(await after.write(titled)).toMatchObject({ known: 2, taken: 0 });
    const ids = DatabasePageIds.create({ database });
    const made = await ids.get();
    expect(await idOf('of ada')).toBe(made.of('test', 'of ada'));
    expect(await idOf('of ion')).toBe(made.of('test', 'of ion'));
    expect(await database('verdicts').pluck('page_id')).toEqual([
      await idOf('of ada'),
    ]);
    await DatabaseAlertLog.create({ database, ids }).put('old', [
      { key: 'created:a', alertKey: 'a', at: 0, kind: 'created', rank: 0 },
    ]);
    expect((await database('alert_log').pluck('key')).sort()).toEqual(
      ['old', 'older'].map(source => made.of(source, 'created:a')).sort(),
    );
  });
});
