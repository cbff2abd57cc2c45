import { chunksOf, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { TimelineRow, toEntry } from './alertRows';
import { StoredEntry } from './StoredAlert';

/** A timeline as an answer carries it, in order. */
export interface ShownTimeline {
  entries: StoredEntry[];
  /** How many lie between the first and the rest, and are not shown. */
  leftOut: number;
}

/** Of each timeline: the first entry, and the newest of the others. */
export const mostEntries = 500;

// SQLite takes at most 500 parts in one statement.
const idsPerQuery = 200;

type Row = TimelineRow & { id: number };

/**
 * What has happened to each of some alerts, as far as somebody reads it. A source
 * may repeat itself without end: an answer must not grow with it, nor its query.
 */
export async function shownTimelines(
  database: Knex,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, ShownTimeline>> {
  const ids = [...new Set(alertIds)];
  const found = new Map<string, ShownTimeline>(
    ids.map(id => [id, { entries: [], leftOut: 0 }]),
  );
  for (const some of chunksOf(ids, idsPerQuery)) {
    for (const row of await newestOf(database, some)) {
      found.get(row.alert_id)?.entries.unshift(toEntry(row));
    }
  }
  for (const [id, timeline] of found) {
    if (timeline.entries.length < mostEntries) continue;
    const table = () => database<Row>('alert_timeline').where('alert_id', id);
    const [{ all }] = await table().count({ all: '*' });
    timeline.leftOut = toInteger(all ?? 0) - mostEntries;
    const first = await table().orderBy('id').first();
    if (!timeline.leftOut || !first) continue;
    timeline.entries[0] = toEntry(first);
  }
  return found;
}

async function newestOf(database: Knex, ids: readonly string[]) {
  const [first, ...others] = ids.map(id =>
    database
      .select('*')
      .from(
        database<Row>('alert_timeline')
          .where('alert_id', id)
          .orderBy('id', 'desc')
          .limit(mostEntries)
          .as('newest'),
      ),
  );
  const rows: Row[] = first
    ? await database
        .select('*')
        .from(first.unionAll(others).as('shown'))
        .orderBy('id', 'desc')
    : [];
  return rows;
}
