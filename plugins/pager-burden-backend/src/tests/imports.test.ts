import { TestDatabases } from '@backstage/backend-test-utils';
import { BurdenPage } from '@operability/plugin-pager-burden-common';
import { incident, logEntries } from '../imports/__fixtures__/pagerDuty';
import { emptied, testDatabaseIds } from '../__testUtils__/databases';
import { setImmediate } from 'node:timers/promises';
import { sumsIn } from '../__testUtils__/sumsIn';
import { csvHeader, csvRow, withFiles } from '../__testUtils__/withFiles';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const begin = Date.parse('2026-09-01T00:00:00Z');
/** Asks again at once: whatever it waits for, the test has a limit of its own. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setImmediate();
}

describe.each(databases.eachSupportedId())('files on %s', databaseId => {
  const given = withFiles(databases, databaseId);
  const { send } = given;

  it('are known when they come again, and corrected where a row with an id differs', async () => {
    const file = [
      `id,${csvHeader}`,
      `a,${csvRow('One')}`,
      `b,${csvRow('Two')}`,
    ];
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
    file[2] = `b,${csvRow('Three')}`;
    expect((await send(file.join('\n'))).body).toMatchObject({
      known: 1,
      changed: 1,
    });
    const { body } = await given.burden.as('ion-fox').get('/imports');
    expect(body.totalItems).toBe(3);
    expect(
      (await given.burden.as('ion-fox').get(`/imports/${first.body.id}`)).body,
    ).toEqual(first.body);
    const sources = await given.burden.as('ion-fox').get('/sources');
    expect(sources.body.items).toEqual([
      expect.objectContaining({ id: 'old', pages: 2 }),
    ]);
  });

  it('of PagerDuty count a page once, whichever file of it comes first, and however often', async () => {
    const query = 'format=pagerduty&source=duty';
    const incidents = JSON.stringify({ incidents: [incident], more: false });
    const log = JSON.stringify({ log_entries: logEntries });
    const counted = async () => {
      const { body } = await given.burden
        .as('sre-elk')
        .get('/pages?counted=true');
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
    expect(await given.database('alerts').select()).toEqual([
      expect.objectContaining({
        alert_key: 'PT4KHLK',
        acknowledged_by: 'Rally Owl (PAM4FGS)',
        escalated_by_timeout: 1,
      }),
    ]);
    const stored = await given.database('pages').orderBy('id').select();
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
    expect(await given.database('pages').orderBy('id').select()).toEqual(
      stored,
    );
    await emptied(given.database);
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
    expect(await given.database('imports').select()).toEqual([]);
    const alert = (id: number) =>
      JSON.stringify({
        id: String(id),
        message: 'One',
        createdAt: '2026-11-03T02:30:00Z',
      });
    const many = Array.from({ length: 5001 }, (_, id) => alert(id));
    const cut = await send(`[${many.join(',')},{"id"`, query);
    expect(cut.status).toBe(400);
    const { body } = await given.burden.as('sre-elk').get('/imports');
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
      csvRow(`Page ${n}`, new Date(begin + n * 31_000).toISOString()),
    );
    const state = async () => ({
      pages: await given.database('pages').orderBy('id').select(),
      sums: await sumsIn(given.database),
    });
    const reports = async () =>
      (await given.burden.as('sre-elk').get('/imports')).body.items;
    const whole = [csvHeader, ...lines].join('\n');
    const { breakOff } = given.burden
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
    await until(async () => (await sumsIn(given.database)).teams.length > 0);
    expect((await send(whole)).body).toMatchObject({
      status: 'done',
      known: 5000,
      taken: 600,
    });
    const twice = await state();
    await emptied(given.database);
    await send(whole);
    expect(twice).toEqual(await state());
  });

  it('go out as they are listed, with nothing that a spreadsheet would run', async () => {
    await send([csvHeader, csvRow('=1+1'), csvRow('Plain')].join('\n'));
    const { text, headers } = await given.burden
      .as('data-hare')
      .get('/export.csv?team=group:default/runtime');
    expect(headers['content-type']).toMatch('text/csv');
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(text).toContain(",'=1+1,");
    expect(text).not.toContain('ion-fox');
    const own = await given.burden.as('ion-fox').get('/export.csv');
    expect(own.text).toContain('user:default/ion-fox');
  });
});
