import { Knex } from 'knex';
import { TestBurden } from './testBurden';
import { TestSource } from './TestSource';

/** Has a plugin that runs read its sources to their ends, and add it all up. */
export async function readSources(
  database: Knex,
  burden: TestBurden,
  sources: readonly TestSource[],
): Promise<void> {
  const ids = sources.map(({ id }) => id);
  await database('page_sources').whereIn('id', ids).update({ due_at: 0 });
  await database('duty_reads').update({ due_at: 0 });
  await database('calendars').update({ read_at: 0 });
  await burden.run('read-sources');
  const isBusy = async () => {
    const busy = await Promise.all(
      ['page_sources', 'duty_reads'].map(table =>
        database(table).whereNotNull('lease').first('lease'),
      ),
    );
    const [{ n }] = await database('dirty_weeks').count({ n: '*' });
    const due = await database('page_sources')
      .whereIn('id', ids)
      .where('due_at', 0)
      .first();
    return busy.some(Boolean) || Number(n) > 0 || due !== undefined;
  };
  while (await isBusy()) await new Promise(setImmediate);
}
