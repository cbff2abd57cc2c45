import { TestDatabases } from '@backstage/backend-test-utils';
import { BurdenPage } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { incident, logEntries } from '../imports/__fixtures__/pagerDuty';
import {
  aDatabase,
  emptied,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { setImmediate } from 'node:timers/promises';
import { sumsIn } from '../__testUtils__/sumsIn';
import { startTestBurden, TestBurden } from '../__testUtils__/testBurden';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const header = 'sent_at,entity,team,responder,title,urgency';
const begin = Date.parse('2026-09-01T00:00:00Z');
/** Asks again at once: whatever it waits for, the test has a limit of its own. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate();
}
/** Text of three bytes a character, of which no two are alike: nothing packs it. */
const varied = (length: number) =>
  String.fromCodePoint(
    ...Array.from({ length }, (_, n) => 0x4e00 + ((n * 7919) % 20_000)),
  );
const row = (title: string, at = '2026-11-03T02:30:00Z', urgency = '') =>
  `${at},logplex,,ion-fox,${title},${urgency}`;

describe.each(databases.eachSupportedId())('files on %s', databaseId => {
  let database: Knex;
  let burden: TestBurden;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    burden = await startTestBurden({ knex: database });
  });
  afterAll(() => burden.stop());
  beforeEach(() => emptied(database));
  const send = (file: string | Buffer, query?: string) =>
    burden.as('sre-elk').importFile(file, query);

  it('are known when they come again, and corrected where a row with an id differs', async () => {
    const file = [`id,${header}`, `a,${row('One')}`, `b,${row('Two')}`];
    const first = await send(file.join('\n'));
    expect(first.body).toMatchObject({
      status: 'done',
      rows: 2,
      taken: 2,
      refused: 0,
      by: 'user:default/sre-elk',
    });
    expect((await send(file.join('\n'))).body).toMatchObject({
      taken: 0,
      known: 2,
      changed: 0,
    });
    file[2] = `b,${row('Three')}`;
    expect((await send(file.join('\n'))).body).toMatchObject({
      known: 1,
      changed: 1,
    });
    const { body } = await burden.as('ion-fox').get('/imports');
    expect(body.totalItems).toBe(3);
    expect(
      (await burden.as('ion-fox').get(`/imports/${first.body.id}`)).body,
    ).toEqual(first.body);
    const sources = await burden.as('ion-fox').get('/sources');
    expect(sources.body.items).toEqual([
      expect.objectContaining({ id: 'old', pages: 2 }),
    ]);
  });

  it('are taken as far as their rows can be, and say of every other why', async () => {
    const file = Buffer.concat([
      Buffer.from(
        [
          header,
          row('Good'),
          row('No zone', '2026-11-03 02:30:00'),
          row('No time', 'yesterday'),
          row('', '2026-11-03T02:30:00Z'),
          row('Odd', '2026-11-03T02:30:00Z', 'medium'),
          row('Old', '1970-01-01T00:00:00Z'),
          row('Far', '2090-01-01T00:00:00Z'),
          '',
        ].join('\n'),
      ),
      Buffer.from(row('caf\u00e9'), 'latin1'),
    ]);
    const { body } = await send(file);
    expect(body).toMatchObject({ rows: 8, taken: 3, refused: 5 });
    expect(body.examples).toEqual([
      { row: 3, reason: 'sent_at has no time zone' },
      { row: 4, reason: expect.stringContaining('sent_at is no time') },
      { row: 5, reason: 'title is empty' },
      { row: 6, reason: 'urgency is neither high nor low' },
      { row: 9, reason: 'It is not UTF-8' },
    ]);
    const counted = await burden.as('ion-fox').get('/pages?counted=true');
    expect(counted.body.totalItems).toBe(1);
  });

  it('are read on after a line that is too long, a quote that is not closed, and cells too many', async () => {
    const good = Array.from({ length: 3000 }, (_, n) => row(`Good ${n}`));
    const refusedOf = async (line: string) => {
      await emptied(database);
      const file = [header, row('First'), line, ...good, row('"Two\nlines"')];
      const { body } = await send(file.join('\n'));
      expect(body).toMatchObject({ rows: 3003, taken: 3002, refused: 1 });
      expect(body.examples[0].row).toBe(3);
      return body.examples[0].reason;
    };
    expect(await refusedOf(row('long'.repeat(17_500)))).toBe(
      'It has more than 64 KB',
    );
    expect(await refusedOf(row('"never closed'))).toBe(
      'A quote opens on this line and is not closed within 64 KB',
    );
    expect(await refusedOf(row('Disk, full'))).toBe(
      'It has more cells than the first line has columns',
    );
    const { body } = await send(
      [header, row('"never closed'), ...good.slice(0, 10)].join('\n'),
    );
    expect(body).toMatchObject({ rows: 11, known: 10, refused: 1 });
    expect(body.examples).toEqual([
      { row: 2, reason: 'A quote opens on this line and is not closed' },
    ]);
  });

  it('say what is wrong with their first line, and may be what spreadsheets call Unicode', async () => {
    const messageOf = async (file: string) => {
      const { status, body } = await send(file);
      expect(status).toBe(400);
      return body.error.message;
    };
    expect(await messageOf(header.replaceAll(',', ';'))).toBe(
      'Columns must be separated by commas; this file seems to use semicolons',
    );
    expect(await messageOf(`${header},Sent At`)).toBe(
      'The first line names sent_at twice',
    );
    expect(await messageOf(`"${header}\n${row('One')}`)).toBe(
      'The first line cannot be read: A quote opens on this line and is not closed',
    );
    const little = Buffer.from([header, row('One')].join('\n'), 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const file of [big, little]) {
      const marked = Buffer.concat([
        Buffer.from(file === big ? [0xfe, 0xff] : [0xff, 0xfe]),
        file,
      ]);
      for (const sent of [file, marked]) {
        await emptied(database);
        expect((await send(sent)).body).toMatchObject({ rows: 1, taken: 1 });
      }
    }
  });

  it('are taken but for rows with names that no index takes, up to the longest that all take', async () => {
    const columns = 'id,alert,entity,team,responder,channel,title,sent_at';
    const cells = (change: Partial<Record<string, string>>) =>
      columns
        .split(',')
        .map(
          name =>
            change[name] ??
            { title: 'Down', sent_at: '2026-11-03T02:30:00Z' }[name] ??
            '',
        )
        .join(',');
    const long = varied(170);
    const longest = { id: long, alert: long, entity: long, responder: long };
    const team = `group:default/${varied(160)}`;
    const file = [
      columns,
      cells({ id: 'a', responder: varied(1000) }),
      cells({ ...longest, team, channel: long }),
      cells({ id: 'b', team: `group:default/${varied(900)}` }),
      ...['id', 'alert', 'entity', 'channel'].map(name =>
        cells({ id: 'c', [name]: varied(171) }),
      ),
      cells({ id: 'd', title: varied(1000) }),
    ];
    const { body } = await send(file.join('\n'));
    expect(body).toMatchObject({ status: 'done', taken: 2, refused: 6 });
    expect(
      body.examples.map(({ reason }: { reason: string }) => reason),
    ).toEqual(
      ['responder', 'team', 'id', 'alert', 'entity', 'channel'].map(
        name => `${name} has more than 512 bytes`,
      ),
    );
    const user = { id: 'P1', type: 'user', email: 'ion-fox@example.com' };
    const people = [varied(1000), varied(160)].map(name => ({ ...user, name }));
    const query = 'format=pagerduty&source=duty';
    const told = await send(JSON.stringify({ users: people }), query);
    expect(told.body).toMatchObject({ status: 'done', refused: 1, rows: 2 });
  });

  it('are refused whole, and leave nothing, where they are of another form', async () => {
    const wrong = await send('when,what\n2026,x\n');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(
      /sent_at, entity, responder, title/,
    );
    for (const query of ['format=xml&source=old', 'format=csv&source=Old!']) {
      expect((await send(header, query)).status).toBe(400);
    }
    expect((await send('')).status).toBe(400);
    const denied = await burden.as('ion-fox').importFile(header);
    expect(denied.status).toBe(403);
    expect(await database('imports').select()).toEqual([]);
  });

  it('of PagerDuty count a page once, whichever file of it comes first, and however often', async () => {
    const query = 'format=pagerduty&source=duty';
    const incidents = JSON.stringify({ incidents: [incident], more: false });
    const log = JSON.stringify({ log_entries: logEntries });
    const counted = async () => {
      const { body } = await burden.as('sre-elk').get('/pages?counted=true');
      return body.items.map(({ anchor, sentAt }: BurdenPage) => [
        anchor,
        sentAt,
      ]);
    };
    const sent = [
      ['notified', '2026-11-03T02:35:04.000Z'],
      ['notified', '2026-11-03T02:30:05.000Z'],
    ];
    expect((await send(incidents, query)).body).toMatchObject({ taken: 1 });
    expect(await counted()).toEqual([['created', '2026-11-03T02:30:00.000Z']]);
    expect((await send(log, query)).body).toMatchObject({
      rows: 9,
      taken: 3,
      // Trigger, assignment, escalation, acknowledgement, note, resolution.
      withoutPage: 6,
      unknownUsers: 3,
      unknownEntities: 3,
    });
    expect(await counted()).toEqual(sent);
    expect(await database('alerts').select()).toEqual([
      expect.objectContaining({
        alert_key: 'PT4KHLK',
        acknowledged_by: 'Rally Owl (PAM4FGS)',
        escalated_by_timeout: 1,
      }),
    ]);
    const stored = await database('pages').orderBy('id').select();
    for (const [file, known] of [
      [incidents, 0],
      [log, 3],
      [log, 3],
    ] as const) {
      expect((await send(file, query)).body).toMatchObject({
        taken: 0,
        changed: 0,
        known,
      });
    }
    expect(await database('pages').orderBy('id').select()).toEqual(stored);
    await emptied(database);
    await send(log, query);
    await send(incidents, query);
    expect(await counted()).toEqual(sent);
  });

  it('that break off say where, and keep what came before once that is much', async () => {
    const query = 'format=opsgenie&source=genie';
    const broken = await send('[{"id":"a","message":"b","createdAt":"', query);
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toMatch(
      /cannot be read at all: the file ends/,
    );
    expect(await database('imports').select()).toEqual([]);
    const alert = (id: number) =>
      JSON.stringify({
        id: String(id),
        message: 'One',
        createdAt: '2026-11-03T02:30:00Z',
      });
    const many = Array.from({ length: 5001 }, (_, id) => alert(id));
    const cut = await send(`[${many.join(',')},{"id"`, query);
    expect(cut.status).toBe(400);
    const { body } = await burden.as('sre-elk').get('/imports');
    expect(body.items[0]).toMatchObject({
      status: 'interrupted',
      message:
        'The file cannot be read on after object 5001: the file ends within it; what came before is kept',
      taken: 5000,
    });
  });

  it('come to the same when they are sent again after their sender was cut off', async () => {
    // More than are written at once, of which the first are written by then.
    const lines = Array.from({ length: 5600 }, (_, n) =>
      row(`Page ${n}`, new Date(begin + n * 31_000).toISOString()),
    );
    const state = async () => ({
      pages: await database('pages').orderBy('id').select(),
      sums: await sumsIn(database),
    });
    const reports = async () =>
      (await burden.as('sre-elk').get('/imports')).body.items;
    const whole = [header, ...lines].join('\n');
    const { breakOff } = burden
      .as('sre-elk')
      .beginFile(whole.slice(0, whole.indexOf('Page 5500')));
    await until(async () => (await reports())[0]?.taken === 5000);
    breakOff();
    await until(async () => (await reports())[0].status !== 'running');
    expect(await reports()).toEqual([
      expect.objectContaining({
        status: 'interrupted',
        rows: 5500,
        taken: 5000,
        message: 'It ended before its end; send it again',
      }),
    ]);
    await until(async () => (await sumsIn(database)).teams.length > 0);
    expect((await send(whole)).body).toMatchObject({
      status: 'done',
      known: 5000,
      taken: 600,
    });
    const twice = await state();
    await emptied(database);
    await send(whole);
    expect(twice).toEqual(await state());
  });

  it('go out as they are listed, with nothing that a spreadsheet would run', async () => {
    await send([header, row('=1+1'), row('Plain')].join('\n'));
    const { text, headers } = await burden
      .as('data-hare')
      .get('/export.csv?team=group:default/runtime');
    expect(headers['content-type']).toMatch('text/csv');
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(text).toContain(",'=1+1,");
    expect(text).not.toContain('ion-fox');
    const own = await burden.as('ion-fox').get('/export.csv');
    expect(own.text).toContain('user:default/ion-fox');
  });
});
