import { TestDatabases } from '@backstage/backend-test-utils';
import { SourcePage } from '@operability/plugin-pager-burden-node';
import fc from 'fast-check';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  aDatabase,
  emptied,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { aPage, testNow, writerOn } from '../__testUtils__/writerOn';
import { KnownNames } from '../directory/KnownNames';
import { UnknownNames } from '../directory/UnknownNames';
import { reflag } from '../domain/rollup/reflag';
import { sumTeamWeeks, sumWeeks } from '../domain/rollup/sumWeeks';
import { DatabaseImportStore } from '../imports/DatabaseImportStore';
import { ReportDraft } from '../imports/ReportDraft';
import { SumRepair } from '../sums/SumRepair';
import { DatabaseMeasuredBy } from './DatabaseMeasuredBy';
import { MeasuredBy } from './MeasuredBy';
import { toStoredPage } from './pageRows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const minute = 60_000;
/** Rows as text, whether true is 1 and counts are text there or not. */
const textOf = (rows: readonly object[]) =>
  rows
    .map(row =>
      Object.values(row)
        .map(one => (typeof one === 'boolean' ? Number(one) : one))
        .join(' '),
    )
    .sort();
const begin = Date.parse('2026-11-01T23:50:00Z');

describe.each(databases.eachSupportedId())('pages on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(() => emptied(database));

  const sums = async () => ({
    things: textOf(await database('weekly_sums').select()),
    teams: textOf(await database('weekly_team_sums').select()),
  });

  /** What the rules make of the rows, without any SQL. */
  async function countByHand() {
    const rows = (await database('pages').select()).map(toStoredPage);
    const flagged = [true, false].flatMap(isSample => {
      const pages = rows
        .filter(row => row.isSample === isSample)
        .map(row => ({ ...row, startsInterruption: false }));
      const starts = new Set(reflag(pages).map(({ id }) => id));
      return pages.map(page => ({
        ...page,
        startsInterruption: starts.has(page.id),
      }));
    });
    const things = sumWeeks(flagged);
    return { things: textOf(things), teams: textOf(sumTeamWeeks(things)) };
  }

  it('come to the same sums whether they come at once, late, corrected or taken back, and when all is counted anew', async () => {
    const { write, writer } = writerOn(database);
    const arbitraryPage: fc.Arbitrary<SourcePage> = fc
      .record({
        key: fc.nat(25).map(String),
        sentAt: fc.nat(80).map(tens => begin + tens * 15_000),
        entity: fc.constantFrom(
          'component:default/logplex',
          'component:default/hermes',
          'nobody knows',
          '',
        ),
        ownerRef: fc.constantFrom('group:default/data', null, undefined),
        responder: fc.constantFrom(
          'user:default/ion-fox',
          'user:default/ada-owl',
          'a stranger',
          '',
        ),
        notCounted: fc.constantFrom(undefined, undefined, 'drill' as const),
        title: fc.constantFrom('Slow', 'Down'),
      })
      .map(change => aPage(change));
    const edits = fc.array(
      fc.record({
        pages: fc.array(arbitraryPage, { maxLength: 12 }),
        deletedPages: fc.array(fc.nat(25).map(String), { maxLength: 3 }),
        isSample: fc.constantFrom(false, false, true),
      }),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async batches => {
        await emptied(database);
        for (const { pages, deletedPages, isSample } of batches) {
          await write(pages, {
            deletedPages,
            isSample,
            source: isSample ? 'sample' : 'test',
          });
        }
        const incremental = await sums();
        expect(incremental).toEqual(await countByHand());
        await database('pages').update({ starts_interruption: false });
        await writer.rebuild(false);
        await writer.rebuild(true);
        expect(await sums()).toEqual(incremental);
      }),
      { numRuns: databaseId === 'SQLITE_3' ? 60 : 30 },
    );
  });

  it('are known when they come again, and corrected when they differ', async () => {
    const { write } = writerOn(database);
    const pages = ['1', '2', '3'].map(key => aPage({ key }));
    expect(await write(pages)).toMatchObject({ taken: 3, known: 0 });
    expect(await write(pages)).toMatchObject({ taken: 0, known: 3 });
    const corrected = { ...pages[1], title: 'Disk is nearly full' };
    expect(await write([pages[0], corrected])).toMatchObject({
      known: 1,
      changed: 1,
    });
    expect(await database('pages').pluck('title')).toContain(corrected.title);
  });

  it('stay with whoever owned their thing when they came, where the source cannot tell', async () => {
    const { write, known } = writerOn(database);
    const page = aPage({ ownerRef: undefined });
    await write([page]);
    known.entities.get('component:default/logplex')!.ownerRef =
      'group:default/data';
    await write([
      { ...page, title: 'Another' },
      { ...page, key: '2' },
    ]);
    expect(await database('pages').orderBy('source_key').pluck('team')).toEqual(
      ['group:default/runtime', 'group:default/data'],
    );
  });

  it.each([
    ['1970', 0, 'implausibleTime'],
    ['2090', Date.UTC(2090, 0, 1), 'implausibleTime'],
    ['last week', Date.parse('2026-11-18T10:00:00Z'), null],
  ])('of %s are kept', async (_, sentAt, notCounted) => {
    const { write } = writerOn(database);
    await write([aPage({ sentAt })]);
    expect(await database('pages').pluck('not_counted')).toEqual([notCounted]);
    expect((await sums()).teams).toHaveLength(notCounted ? 0 : 1);
  });

  it.each([
    ['not while a file is taken, which does so itself', 'running', 30_000],
    ['once the file shows no life any more', 'running', 90_000],
    ['once the file is at its end', 'done', 0],
  ] as const)(
    'left by whoever stopped are added up, %s',
    async (_, status, silentFor) => {
      const { writer } = writerOn(database);
      const options = { signal: new AbortController().signal };
      const imports = DatabaseImportStore.create({ database });
      const draft = new ReportDraft(randomUUID(), {
        format: 'csv',
        source: 'old',
        startedAt: 0,
      });
      await imports.put(draft.report(status), testNow - silentFor);
      for (const isSample of [false, true]) {
        const source = { id: isSample ? 'sample' : 'test', isSample };
        await writer.write({ source, pages: [aPage()] }, options);
      }
      await SumRepair.create({
        imports,
        writer,
        clock: { now: () => testNow },
      }).repair();
      const summed = await database('weekly_team_sums').pluck('is_sample');
      const isTaken = status === 'running' && silentFor < minute;
      expect(summed.map(Boolean).sort()).toEqual(
        isTaken ? [true] : [false, true],
      );
    },
  );

  it('are one interruption for as long as no gap is longer than a minute', async () => {
    const { write } = writerOn(database);
    const at = (key: string, sentAt: number) =>
      aPage({ key, sentAt: begin + sentAt });
    await write([at('1', 0), at('2', 2 * minute)]);
    const starts = () =>
      database('pages')
        .where('starts_interruption', true)
        .orderBy('source_key')
        .pluck('source_key');
    expect(await starts()).toEqual(['1', '2']);
    await write([at('3', minute)]);
    expect(await starts()).toEqual(['1']);
    await write([], { deletedPages: ['3'] });
    expect(await starts()).toEqual(['1', '2']);
  });

  it('find their thing and their person once the catalog knows them', async () => {
    const { write, writer, pages, calendars, known } = writerOn(database);
    await write([
      aPage({ key: '1', entity: 'vault', ownerRef: undefined }),
      aPage({ key: '2', responder: 'kiln-wren' }),
    ]);
    const names = UnknownNames.create({
      database,
      pages,
      directory: {
        find: async () => KnownNames.of(known.entities, known.people),
      },
      calendars,
      writer,
      timeZone: 'UTC',
    });
    const vault = 'component:default/vault';
    known.entities.set(vault, { ref: vault, ownerRef: 'group:default/data' });
    const wren = 'user:default/kiln-wren';
    known.people.set(wren, { ref: wren, teams: ['group:default/data'] });
    await names.lookAgain(false, new AbortController().signal);
    const rows = (await database('pages').orderBy('source_key')).map(
      toStoredPage,
    );
    expect(rows).toMatchObject([
      { entity: vault, isEntityKnown: true, team: 'group:default/data' },
      { person: wren, isPersonKnown: true, personTeam: 'group:default/data' },
    ]);
    expect(await sums()).toEqual(await countByHand());
  });

  it('are measured anew by another zone and another gap', async () => {
    const { write, pages, calendars } = writerOn(database);
    // Half past eleven on Sunday in London, and Monday in Berlin.
    const sentAt = Date.parse('2026-11-08T23:30:00Z');
    await write([
      aPage({ sentAt }),
      aPage({ key: '2', sentAt: sentAt + 90_000 }),
    ]);
    const by = (timeZone: string, gap: number) =>
      MeasuredBy.create({
        database,
        store: DatabaseMeasuredBy.create({ database }),
        pages,
        calendars,
        writer: writerOn(database, { timeZone, gap }).writer,
        timeZone,
        gap,
      }).follow(false, new AbortController().signal);
    await by('UTC', minute);
    expect((await sums()).teams).toEqual([
      '0 2026-W45 group:default/runtime 2 2 2 2',
    ]);
    await by('Europe/Berlin', 2 * minute);
    expect((await sums()).teams).toEqual([
      '0 2026-W46 group:default/runtime 2 1 1 1',
    ]);
  });
});
