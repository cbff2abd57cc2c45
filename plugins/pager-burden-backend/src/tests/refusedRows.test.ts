import { TestDatabases } from '@backstage/backend-test-utils';
import { emptied, testDatabaseIds } from '../__testUtils__/databases';
import { csvHeader, csvRow, withFiles } from '../__testUtils__/withFiles';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
/** Text of three bytes a character, of which no two are alike: nothing packs it. */
const varied = (length: number) =>
  String.fromCodePoint(
    ...Array.from({ length }, (_, n) => 0x4e00 + ((n * 7919) % 20_000)),
  );

describe.each(databases.eachSupportedId())('files on %s', databaseId => {
  const given = withFiles(databases, databaseId);
  const { send } = given;

  it('are taken as far as their rows can be, and say of every other why', async () => {
    const file = Buffer.concat([
      Buffer.from(
        [
          csvHeader,
          csvRow('Good'),
          csvRow('No zone', '2026-11-03 02:30:00'),
          csvRow('No time', 'yesterday'),
          csvRow('', '2026-11-03T02:30:00Z'),
          csvRow('Odd', '2026-11-03T02:30:00Z', 'medium'),
          csvRow('Old', '1970-01-01T00:00:00Z'),
          csvRow('Far', '2090-01-01T00:00:00Z'),
          '',
        ].join('\n'),
      ),
      Buffer.from(csvRow('caf\u00e9'), 'latin1'),
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
    const counted = await given.burden.as('ion-fox').get('/pages?counted=true');
    expect(counted.body.totalItems).toBe(1);
  });

  it('are read on after a line that is too long, a quote that is not closed, and cells too many', async () => {
    const good = Array.from({ length: 3000 }, (_, n) => csvRow(`Good ${n}`));
    const refusedOf = async (line: string) => {
      await emptied(given.database);
      const file = [
        csvHeader,
        csvRow('First'),
        line,
        ...good,
        csvRow('"Two\nlines"'),
      ];
      const { body } = await send(file.join('\n'));
      expect(body).toMatchObject({ rows: 3003, taken: 3002, refused: 1 });
      expect(body.examples[0].row).toBe(3);
      return body.examples[0].reason;
    };
    expect(await refusedOf(csvRow('long'.repeat(17_500)))).toBe(
      'It has more than 64 KB',
    );
    expect(await refusedOf(csvRow('"never closed'))).toBe(
      'A quote opens on this line and is not closed within 64 KB',
    );
    expect(await refusedOf(csvRow('Disk, full'))).toBe(
      'It has more cells than the first line has columns',
    );
    const { body } = await send(
      [csvHeader, csvRow('"never closed'), ...good.slice(0, 10)].join('\n'),
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
    expect(await messageOf(csvHeader.replaceAll(',', ';'))).toBe(
      'Columns must be separated by commas; this file seems to use semicolons',
    );
    expect(await messageOf(`${csvHeader},Sent At`)).toBe(
      'The first line names sent_at twice',
    );
    expect(await messageOf(`"${csvHeader}\n${csvRow('One')}`)).toBe(
      'The first line cannot be read: A quote opens on this line and is not closed',
    );
    const little = Buffer.from(
      [csvHeader, csvRow('One')].join('\n'),
      'utf16le',
    );
    const big = Buffer.from(little).swap16();
    for (const file of [big, little]) {
      const marked = Buffer.concat([
        Buffer.from(file === big ? [0xfe, 0xff] : [0xff, 0xfe]),
        file,
      ]);
      for (const sent of [file, marked]) {
        await emptied(given.database);
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
      expect((await send(csvHeader, query)).status).toBe(400);
    }
    expect((await send('')).status).toBe(400);
    const denied = await given.burden.as('ion-fox').importFile(csvHeader);
    expect(denied.status).toBe(403);
    expect(await given.database('imports').select()).toEqual([]);
  });
});
