import { DutyRecord } from '@operability/plugin-pager-burden-node';
import { SourcePage } from '@operability/plugin-pager-burden-node';
import { Knex } from 'knex';
import { KnownNames } from '../directory/KnownNames';
import { CalendarBook } from '../duty/CalendarBook';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { DutyRecords } from '../duty/DutyRecords';
import { DatabaseChains } from '../pages/DatabaseChains';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { PageWriter } from '../pages/PageWriter';
import { DatabaseSums } from '../sums/DatabaseSums';

/** Sunday, half a year before the tests think they run. */
export const testNow = Date.parse('2026-11-25T12:00:00Z');

/** A page as a test wants it. */
export function aPage(change: Partial<SourcePage> = {}): SourcePage {
  return {
    key: '1',
    sentAt: Date.parse('2026-11-02T10:00:00Z'),
    anchor: 'notified',
    title: 'Disk is full',
    entity: 'component:default/logplex',
    ownerRef: 'group:default/runtime',
    responder: 'user:default/ion-fox',
    channel: 'push',
    urgency: 'high',
    ...change,
  };
}

/** A writer whose catalog knows logplex, hermes, ion-fox and ada-owl. */
export function writerOn(
  database: Knex,
  options: { record?: DutyRecord; timeZone?: string; gap?: number } = {},
) {
  const { timeZone = 'UTC', gap = 60_000 } = options;
  const records = new DutyRecords();
  if (options.record) records.set(options.record, false);
  const clock = { now: () => testNow };
  const known = {
    entities: new Map(
      ['logplex', 'hermes'].map(name => [
        `component:default/${name}`,
        {
          ref: `component:default/${name}`,
          ownerRef: 'group:default/runtime' as string | undefined,
        },
      ]),
    ),
    people: new Map(
      ['ion-fox', 'ada-owl'].map(name => [
        `user:default/${name}`,
        { ref: `user:default/${name}`, teams: ['group:default/runtime'] },
      ]),
    ),
  };
  const pages = DatabasePageStore.create({ database });
  const calendarStore = DatabaseCalendarStore.create({ database });
  const calendars = CalendarBook.create({
    store: calendarStore,
    records,
    clock,
  });
  const writer = PageWriter.create({
    database,
    ids: DatabasePageIds.create({ database }),
    pages,
    sums: DatabaseSums.create(),
    chains: DatabaseChains.create({ gap }),
    directory: {
      find: async () => KnownNames.of(known.entities, known.people),
    },
    calendars,
    clock,
    timeZone,
    gap,
  });
  const signal = new AbortController().signal;
  return {
    writer,
    pages,
    calendars,
    calendarStore,
    known,
    clock,
    /** Writes pages and adds them up. */
    write: async (
      told: readonly SourcePage[],
      { deletedPages = [] as string[], source = 'test', isSample = false } = {},
    ) => {
      const written = await writer.write(
        { source: { id: source, isSample }, pages: told, deletedPages },
        { signal },
      );
      await writer.sumUp(isSample);
      return written;
    },
  };
}
