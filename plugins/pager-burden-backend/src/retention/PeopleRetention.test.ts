import { TestDatabases } from '@backstage/backend-test-utils';
import { day } from '@operability/backend-kit/time';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { aPage, testNow, writerOn } from '../__testUtils__/writerOn';
import { isPseudonym } from '../erasure/pseudonyms';
import { DatabasePeopleRetention } from './DatabasePeopleRetention';
import { PeopleRetention } from './PeopleRetention';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

it.each(databases.eachSupportedId())(
  'keeps nothing by which a name that is forgotten could be guessed, and knows its page again on %s',
  async databaseId => {
    const database = await aDatabase(databases, databaseId);
    const { write } = writerOn(database);
    const old = aPage({ key: 'made of a name', sentAt: testNow - 3 * day });
    const recent = aPage({ key: 'recent', sentAt: testNow - day });
    await write([old, recent]);
    const kept = () => database('pages').orderBy('sent_at').select();
    const before = await kept();
    const store = DatabasePeopleRetention.create({ database });
    const clock = { now: () => testNow };
    const people = 2 * day;
    const forget = () =>
      PeopleRetention.create({ database, store, clock, people }).forget(false);
    expect(await forget()).toBe(1);
    const after = await kept();
    expect(isPseudonym(after[0].person)).toBe(true);
    expect(after[0].digest).not.toBe(before[0].digest);
    expect(after[0].source_key).not.toBe('made of a name');
    expect(after[1]).toEqual(before[1]);
    // The same again brings nobody back, nor does another look change it.
    expect(await write([old, recent])).toMatchObject({ known: 2, changed: 0 });
    expect(await forget()).toBe(0);
    expect(await kept()).toEqual(after);
    // What it says now is to be kept, and forgotten anew.
    const corrected = { ...old, title: 'Disk is very full' };
    expect(await write([corrected])).toMatchObject({ known: 0, changed: 1 });
    expect(await forget()).toBe(1);
    expect(await write([corrected])).toMatchObject({ known: 1, changed: 0 });
    expect((await kept())[0].person).toBe(after[0].person);
  },
);
