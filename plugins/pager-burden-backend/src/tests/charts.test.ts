import {
  PageTransfers,
  TeamSummary,
} from '@operability/plugin-pager-burden-common';
import { emptied, testDatabaseIds } from '../__testUtils__/databases';
import { withFourPages } from '../__testUtils__/withFourPages';

jest.setTimeout(120_000);

const runtime = 'group:default/runtime';
const weeks = 'since=2026-10-26&until=2026-11-09';

describe.each(testDatabaseIds)('charts over HTTP on %s', databaseId => {
  const given = withFourPages(databaseId);

  it('adds up by team, thing and class to the same total, with nothing before anything is known', async () => {
    for (const groupBy of ['team', 'entity', 'class']) {
      const { body, status } = await given.burden
        .as('ion-fox')
        .get(`/weeks?${weeks}&groupBy=${groupBy}`);
      expect(status).toBe(200);
      expect(body.weeks).toEqual(['2026-W44', '2026-W45']);
      const sums = body.series.map(
        ({ values }: { values: (number | null)[] }) => values,
      );
      expect(sums.every(([before]: (number | null)[]) => before === null)).toBe(
        true,
      );
      expect(sums.reduce((sum: number, [, n]: number[]) => sum + n, 0)).toBe(4);
    }
    const { body } = await given.burden
      .as('ion-fox')
      .get(`/weeks?${weeks}&measure=sleep&team=${runtime}&team=unowned`);
    expect(body.series).toEqual([
      { key: runtime, title: 'runtime', values: [null, 1] },
      { key: 'unowned', title: 'Without an owner', values: [null, 0] },
    ]);
    expect(body.coverage).toEqual([0, 0]);
  });

  it('opens every bar, and what stands for all others, to just the pages that it counts', async () => {
    const count = async (query: [string, string][]) => {
      const search = new URLSearchParams([
        ['counted', 'true'],
        ['week', '2026-W45'],
        ...query,
      ]);
      const { body } = await given.burden.as('ion-fox').get(`/pages?${search}`);
      return body.totalItems as number;
    };
    const starts: [string, string] = ['is', 'interruption'];
    const cases = [
      ['pages', []],
      ['interruptions', [starts]],
      ['sleep', [starts, ['class', 'sleep']]],
      [
        'unsocial',
        [
          starts,
          ...['sleep', 'weekend', 'holiday', 'leave'].map(one => [
            'class',
            one,
          ]),
        ],
      ],
    ] as [string, [string, string][]][];
    for (const groupBy of ['team', 'entity', 'class']) {
      for (const [measure, query] of cases) {
        const { body } = await given.burden
          .as('ion-fox')
          .get(`/weeks?${weeks}&groupBy=${groupBy}&measure=${measure}`);
        const of = (key: string) => [...query, [groupBy, key]] as typeof query;
        const series: { key: string; values: number[] }[] = body.series;
        for (const { key, values } of series) {
          const both =
            groupBy === 'class' &&
            (measure === 'sleep' || measure === 'unsocial');
          if (both) continue;
          expect([key, await count(of(key))]).toEqual([key, values[1]]);
        }
        if (groupBy === 'class') continue;
        const [first, ...others] = series;
        const except = `except${groupBy === 'team' ? 'Team' : 'Entity'}`;
        expect(await count([...query, [except, first.key]])).toBe(
          others.reduce((sum, { values }) => sum + values[1], 0),
        );
      }
    }
  });

  it.each(['own', 'pagerduty'])(
    'opens the numbers of a team to as many pages as they say (%s)',
    async profile => {
      await given.database('held_shifts').insert({
        is_sample: false,
        schedule_id: 'one',
        user_ref: 'user:default/ion-fox',
        starts_at: 0,
        ends_at: Date.parse('2026-11-03T02:30:15Z'),
      });
      const { body } = await given.burden
        .as('ion-fox')
        .get(`/teams/default/runtime/summary?week=2026-W45&profile=${profile}`);
      const opened = (body as TeamSummary).measures.filter(
        ({ unit, rows, value }) =>
          rows &&
          value !== null &&
          (unit === 'pages' || unit === 'interruptions'),
      );
      expect(opened.length).toBeGreaterThan(5);
      for (const { id, value, rows } of opened) {
        const { answeredBy, ...filters } = rows!;
        const search = new URLSearchParams([
          ['counted', 'true'],
          ['week', '2026-W45'],
          answeredBy ? ['answeredBy', answeredBy] : ['team', runtime],
          ...Object.entries(filters).flatMap(([name, values]) =>
            [values].flat().map(one => [name, String(one)]),
          ),
        ]);
        const pages = await given.burden.as('ion-fox').get(`/pages?${search}`);
        expect([id, pages.body.totalItems]).toEqual([id, value]);
      }
      expect(opened.find(({ id }) => id === 'offShift')).toMatchObject({
        value: 1,
      });
      expect(opened.find(({ id }) => id === 'imported')).toMatchObject({
        value: 1,
      });
    },
  );

  it.each([
    ['2026-W45', 'disturbed', { certainty: 'least' }],
    ['2026-W43', 'unknown', { value: null, certainty: 'unknown', n: 0 }],
  ])(
    'lets a client tell what is not known of %s, which is %s',
    async (week, state, pages) => {
      const { body } = await given.burden
        .as('ion-fox')
        .get(`/teams/default/runtime/summary?week=${week}`);
      const summary = body as TeamSummary;
      expect(summary.state).toBe(state);
      expect(summary.measures.find(({ id }) => id === 'pages')).toMatchObject(
        pages,
      );
      expect(summary.measures.some(({ change }) => change !== undefined)).toBe(
        false,
      );
      const zeros = summary.measures.filter(
        ({ value, unit }) => value === 0 && unit !== 'share',
      );
      expect(zeros).toEqual([]);
    },
  );

  it('counts over the end of a week what goes on in the next', async () => {
    const page = (at: string, who: string, alert: string, resolved = '') =>
      `${at},logplex,${who},Full,${alert},${resolved}`;
    await given.burden
      .as('sre-elk')
      .importFile(
        [
          'sent_at,entity,responder,title,alert,resolved_at',
          page('2026-11-15T02:00:00Z', 'ion-fox', 'a', '2026-11-15T03:00:00Z'),
          page('2026-11-16T01:30:00Z', 'ion-fox', 'b', '2026-11-16T04:00:00Z'),
          page('2026-11-18T10:00:00Z', 'rally-owl', 'c'),
        ].join('\n'),
      )
      .expect(200);
    const measureOf = async (week: string, id: string) => {
      const { body } = await given.burden
        .as('data-hare')
        .get(`/teams/default/runtime/summary?week=${week}`);
      return (body as TeamSummary).measures.find(one => one.id === id);
    };
    expect(await measureOf('2026-W46', 'refired')).toMatchObject({
      value: 1,
      n: 1,
    });
    expect(await measureOf('2026-W47', 'refired')).toMatchObject({ value: 0 });
    // Of two people a run would be that of one who is known.
    expect(await measureOf('2026-W47', 'consecutiveNights')).toMatchObject({
      value: null,
      n: 2,
    });
    await given.burden
      .as('sre-elk')
      .importFile(
        [
          'sent_at,entity,responder,title,alert,resolved_at',
          page('2026-11-19T10:00:00Z', 'data-hare', 'd'),
        ].join('\n'),
      );
    expect(await measureOf('2026-W47', 'consecutiveNights')).toMatchObject({
      value: 2,
      n: 3,
      advice: expect.stringContaining('cover'),
    });
  });

  it('computes hours lost with what is assumed, and refuses what cannot be', async () => {
    const lost = async (query: string) => {
      const { body, status } = await given.burden
        .as('ion-fox')
        .get(`/teams/default/runtime/summary?week=2026-W45${query}`);
      const found = (body as Partial<TeamSummary>).measures?.find(
        ({ id }) => id === 'contextCost',
      );
      return found ?? status;
    };
    const usual = await lost('');
    const asked = await lost('&sleepCost=12.5');
    // One interruption of sleep; the work on its alert goes on until now.
    expect(usual).toMatchObject({
      n: 1,
      assumption: { working: 0.5, evening: 1, sleep: 2 },
    });
    expect(asked).toMatchObject({ assumption: { sleep: 12.5 } });
    const valueOf = (one: unknown) => (one as { value: number }).value;
    expect(valueOf(asked) - valueOf(usual)).toBeCloseTo(10.5, 1);
    expect(await lost('&sleepCost=25')).toBe(400);
  });

  it('knows of a team by its own channels, and of all by the worst of them', async () => {
    const data = 'group:default/data';
    await given.database('team_channels').delete();
    await given.database('team_channels').insert([
      { is_sample: false, team: runtime, channel: 'push' },
      { is_sample: false, team: data, channel: 'push' },
      { is_sample: false, team: data, channel: 'sms' },
    ]);
    await given.database('weekly_proofs').insert(
      ['push', 'sms'].map(channel => ({
        is_sample: false,
        week: '2026-W45',
        channel,
        proven: channel === 'push' ? 7 * 86_400_000 : 0,
      })),
    );
    const { body } = await given.burden.as('ion-fox').get(`/weeks?${weeks}`);
    const coverageOf = (team: string) =>
      body.series.find(({ key }: { key: string }) => key === team).coverage;
    expect(body.coverage).toEqual([0, 0]);
    expect(coverageOf(runtime)).toEqual([0, 1]);
    // The same as that of all.
    expect(coverageOf(data)).toBeUndefined();
  });

  it('tells who is paged for what others own, each pair opening to its pages', async () => {
    await emptied(given.database);
    const at = new Date(Date.now() - 10 * 86_400_000).toISOString();
    const row = (entity: string, who: string, title: string) =>
      `${at},${entity},${who},${title}`;
    await given.burden
      .as('sre-elk')
      .importFile(
        [
          'sent_at,entity,responder,title',
          row('vault', 'rally-owl', 'One'),
          row('vault', 'rally-owl', 'Two'),
          row('logplex', 'data-hare', 'Three'),
          row('logplex', 'ion-fox', 'Own'),
        ].join('\n'),
      )
      .expect(200);
    const ask = async (query = '') =>
      (await given.burden.as('ion-fox').get(`/transfers${query}`))
        .body as PageTransfers;
    const { weeks: counted, pairs, teams } = await ask();
    expect(counted).toHaveLength(13);
    const data = 'group:default/data';
    expect(pairs).toEqual([
      { owner: data, answeredBy: runtime, pages: 2, interruptions: 1 },
      { owner: runtime, answeredBy: data, pages: 1, interruptions: 1 },
    ]);
    expect(teams[0]).toMatchObject({
      title: 'data',
      exported: { pages: 2 },
      imported: { pages: 1 },
    });
    const rows = await given.burden
      .as('ion-fox')
      .get(
        `/pages?counted=true&team=${data}&answeredBy=${runtime}&week=${counted.join(
          '&week=',
        )}`,
      );
    expect(rows.body.totalItems).toBe(2);
    expect((await ask(`?team=group:default/sre`)).pairs).toEqual([]);
  });
});
