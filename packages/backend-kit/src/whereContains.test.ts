import { TestDatabases } from '@backstage/backend-test-utils';
import { whereContains } from './whereContains';

jest.setTimeout(60_000);

describe('whereContains', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  });

  it.each(databases.eachSupportedId())(
    'finds what is written, and takes no sign for a wildcard, on %p',
    async databaseId => {
      const database = await databases.init(databaseId);
      const titles = ['100 % Full', 'a_b', 'axb', 'back\\slash'];
      await database.schema.createTable('things', table => {
        table.text('title');
      });
      await database('things').insert(titles.map(title => ({ title })));
      const found = (part: string): Promise<string[]> =>
        database('things')
          .modify(query => whereContains(query, 'lower(title)', part))
          .pluck('title');

      expect(await found('FULL')).toEqual(['100 % Full']);
      expect(await found('%')).toEqual(['100 % Full']);
      expect(await found('a_b')).toEqual(['a_b']);
      expect(await found('k\\S')).toEqual(['back\\slash']);
      expect(await found("' or 1=1 --")).toEqual([]);
    },
  );
});
