import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  BurdenHeatmap,
  BurdenPage,
  DeletedPages,
  NoisyAlert,
} from '@operability/plugin-pager-burden-common';
import fc from 'fast-check';
import { testDatabaseIds } from '../__testUtils__/databases';
import { ordinaryPolicy } from '../__testUtils__/testBurden';
import { withFourPages } from '../__testUtils__/withFourPages';

jest.setTimeout(120_000);

const runtime = 'group:default/runtime';
const weeks = 'since=2026-10-26&until=2026-11-09';

describe.each(testDatabaseIds)('pages over HTTP on %s', databaseId => {
  const given = withFourPages(databaseId);

  const pagesAs = async (person: string, query = '') => {
    const { body } = await given.burden.as(person).get(`/pages?${query}`);
    return body.items as BurdenPage[];
  };

  it('shows rows page by page, newest first', async () => {
    const first = await given.burden.as('ion-fox').get('/pages?limit=3');
    expect(first.body.totalItems).toBe(4);
    const rest = await given.burden
      .as('ion-fox')
      .get(`/pages?limit=3&cursor=${first.body.nextCursor}`);
    const titles = [...first.body.items, ...rest.body.items].map(
      ({ title }: BurdenPage) => title,
    );
    expect(titles).toEqual(['=1+1', 'Sealed', 'Slow', 'Slow']);
    expect(rest.body.nextCursor).toBeUndefined();
    expect(rest.body.items[0].acknowledgedAt).toBe('2026-11-03T02:32:00.000Z');
  });

  it('opens every hour of the heat map to just the pages that it counts', async () => {
    const arbitraryRow = fc.record({
      minutes: fc.nat(60 * 24 * 40),
      who: fc.constantFrom('ion-fox', 'rally-owl', 'a stranger'),
      thing: fc.constantFrom('logplex', 'vault'),
      urgency: fc.constantFrom('high', 'high', 'low'),
    });
    const begin = Date.parse('2026-10-01T00:00:00Z');
    const rows = fc
      .sample(arbitraryRow, 60)
      .map(({ minutes, who, thing, urgency }) =>
        [
          new Date(begin + minutes * 60_000).toISOString(),
          thing,
          who,
          'Random',
          urgency,
        ].join(','),
      );
    await given.burden
      .as('sre-elk')
      .importFile(
        ['sent_at,entity,responder,title,urgency', ...rows].join('\n'),
      )
      .expect(200);
    for (const team of ['', `&team=${runtime}`]) {
      const { body } = await given.burden
        .as('ion-fox')
        .get(`/heatmap?since=2026-10-12&until=2026-11-02${team}`);
      const { cells, total, firstWeek, lastWeek } = body as BurdenHeatmap;
      const opened = async (hour: number, weekday: number) => {
        const found = await given.burden
          .as('ion-fox')
          .get(
            `/pages?counted=true&firstWeek=${firstWeek}&lastWeek=${lastWeek}&hour=${hour}&weekday=${weekday}${team}`,
          );
        return found.body.totalItems as number;
      };
      expect(total).toBeGreaterThan(0);
      const warm = cells.flatMap((row, hour) =>
        row.flatMap((n, day) =>
          n > 0 || hour === 9 ? [[hour, day + 1, n]] : [],
        ),
      );
      for (const [hour, weekday, n] of warm) {
        expect([hour, weekday, await opened(hour, weekday)]).toEqual([
          hour,
          weekday,
          n,
        ]);
      }
    }
  });

  it('says of which weeks the pages are gone, where it is asked for such', async () => {
    await given.database('closed_weeks').insert({
      is_sample: false,
      until_week: '2026-W45',
      until_at: Date.parse('2026-11-02T00:00:00Z'),
    });
    const deletedOf = async (path: string) => {
      const { body } = await given.burden.as('ion-fox').get(path);
      return (body as { deleted?: DeletedPages }).deleted;
    };
    const deleted = { beforeWeek: '2026-W45', keptDays: 5 * 365 };
    for (const query of [
      '',
      'week=2026-W44&week=2026-W46',
      'firstWeek=2026-W44',
      'since=2026-11-01T23:59:00Z',
    ]) {
      expect([query, await deletedOf(`/pages?${query}`)]).toEqual([
        query,
        deleted,
      ]);
    }
    for (const query of [
      'week=2026-W45',
      'firstWeek=2026-W45',
      'since=2026-11-02T00:00:00Z',
      'data=sample',
    ]) {
      expect([query, await deletedOf(`/pages?${query}`)]).toEqual([
        query,
        undefined,
      ]);
    }
    expect(await deletedOf('/heatmap?since=2026-10-26')).toEqual(deleted);
    expect(await deletedOf('/heatmap?since=2026-11-02')).toBeUndefined();
  });

  it('opens each of the noisiest alerts to just the pages that it counts', async () => {
    const { body } = await given.burden
      .as('ion-fox')
      .get('/noisy?since=2026-11-03&until=2026-11-05');
    const { items, since, until } = body as {
      items: NoisyAlert[];
      since: string;
      until: string;
    };
    expect(items.map(({ pages }) => pages)).toEqual([2, 1, 1]);
    // Two of them sent only three of the four pages, which is less than 80 %.
    expect(body).toMatchObject({ paretoCount: 3 });
    for (const { fingerprint, team, entityRef, entityName, pages } of items) {
      const search = new URLSearchParams({
        counted: 'true',
        fingerprint,
        team,
        since,
        until,
        entity: entityRef ?? entityName ?? '',
      });
      expect(await pagesAs('ion-fox', `${search}`)).toHaveLength(pages);
    }
  });

  it('shows of what came to the reader only that', async () => {
    for (const [person, n] of [
      ['ion-fox', 2],
      ['rally-owl', 1],
      ['data-hare', 0],
    ] as const) {
      expect(await pagesAs(person, 'mine=true')).toHaveLength(n);
    }
    const nights = (night: string) =>
      pagesAs('ion-fox', `mine=true&night=${night}`);
    expect(await nights('2026-11-02')).toHaveLength(2);
    expect(await nights('2026-11-03')).toHaveLength(0);
    const program = await given.burden
      .as({ service: 'other' })
      .get('/pages?mine=true');
    expect(program.body.items).toEqual([]);
  });

  it('finds pages by a part of their titles', async () => {
    const titles = async (q: string) =>
      (await pagesAs('ion-fox', `q=${encodeURIComponent(q)}`)).map(
        ({ title }) => title,
      );
    expect(await titles(' SLO ')).toEqual(['Slow', 'Slow']);
    expect(await titles('%')).toEqual([]);
  });

  it.each([
    ['ion-fox', true, true],
    ['rally-owl', true, true],
    ['data-hare', false, true],
    ['kiln-wren', true, true],
    ['sre-elk', true, true],
  ])(
    'tells %s who was paged as far as they may know',
    async (person, ofRuntime, ofData) => {
      const pages = await pagesAs(person);
      const knows = (title: string) =>
        pages
          .filter(page => page.title === title)
          .every(({ responderRef, timeZone }) =>
            Boolean(responderRef && timeZone),
          );
      expect([knows('Slow'), knows('Sealed')]).toEqual([ofRuntime, ofData]);
    },
  );

  it('tells other programs nobody, and everybody nothing of what they may not see', async () => {
    const { body } = await given.burden.as({ service: 'status' }).get('/pages');
    expect(body.items.some((page: BurdenPage) => page.responderRef)).toBe(
      false,
    );
    given.burden.state.policy = (permission, person) =>
      permission.name === 'catalog.entity.read'
        ? { result: AuthorizeResult.DENY }
        : ordinaryPolicy(permission, person);
    expect((await pagesAs('ion-fox')).map(({ title }) => title)).toEqual([
      '=1+1',
    ]);
    const chart = await given.burden.as('ion-fox').get(`/weeks?${weeks}`);
    expect(chart.body.series.map(({ key }: { key: string }) => key)).toEqual([
      'unknown',
    ]);
  });

  it('takes a verdict once, for all or none, from the team alone', async () => {
    const [sealed] = await pagesAs('ion-fox', 'team=group:default/data');
    const [slow, slower] = await pagesAs('ion-fox', `team=${runtime}`);
    expect([slow, slower, sealed].map(({ canJudge }) => canJudge)).toEqual([
      true,
      true,
      undefined,
    ]);
    const verdict = { action: false, verdict: 'tune' };
    const give = (id: string, more = {}) =>
      given.burden
        .as('ion-fox')
        .put(`/pages/${id}/verdict`, { ...verdict, ...more });
    expect((await give(sealed.id)).status).toBe(403);
    expect((await give(slow.id)).body).toMatchObject({
      by: 'user:default/ion-fox',
      version: 1,
    });
    expect((await give(slow.id)).status).toBe(409);
    const many = (version?: number) =>
      given.burden.as('ion-fox').put('/verdicts', {
        ...verdict,
        pages: [{ id: slower.id }, { id: slow.id, version }],
      });
    expect((await many()).status).toBe(409);
    expect((await pagesAs('ion-fox'))[2].verdict).toBeDefined();
    expect(await given.database('verdicts').select()).toHaveLength(1);
    expect((await many(1)).status).toBe(200);
    expect(given.burden.audited).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'verdict-update' }),
    );
  });
});
