import { TestDatabases } from '@backstage/backend-test-utils';
import { isOneOf, jsonRows, rowsOf } from './jsonRows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

it.each(databases.eachSupportedId())(
  'hands over what is no text to %s as far as it is, and all the rest',
  async databaseId => {
    const database = await databases.init(databaseId);
    const input = jsonRows(database, { name: 'text', at: 'bigint' }, [
      { name: 'whole \u{1f600}', at: 1 },
      { name: 'a\0b', at: 2 },
      { name: '\ud83dc', at: null },
    ]);
    const rows = await database
      .from(database.raw(input.sql, input.bindings))
      .select('name');
    expect(rows.map(({ name }) => name)).toEqual([
      'whole \u{1f600}',
      'a\ufffdb',
      '\ufffdc',
    ]);
    expect(
      await rowsOf(
        database.raw('select at from (select 2 as at) as one where ?', [
          isOneOf(database, "'it''s'", ['no', "it's"]),
        ]),
      ),
    ).toEqual([{ at: 2 }]);
  },
);
