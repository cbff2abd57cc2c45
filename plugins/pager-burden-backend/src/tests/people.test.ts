import { TestDatabases } from '@backstage/backend-test-utils';
import {
  BurdenMeasure,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { startTestBurden, TestBurden } from '../__testUtils__/testBurden';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const comparisons = [
  'disturbedNights',
  'consecutiveNights',
  'load',
  'busiestShare',
  'gini',
];
const two = ['ion-fox', 'rally-owl'];
const three = [...two, 'data-hare'];
/** Who was paged for runtime, by night; the first of them twice, in nights one after another. */
const nights: Record<string, readonly string[]> = {
  '2026-W44': two,
  '2026-W45': three,
};
const file = [
  'sent_at,entity,responder,title',
  '2026-10-27T02:00:00Z,logplex,ion-fox,Slow',
  '2026-10-28T02:00:00Z,logplex,ion-fox,Slow',
  '2026-10-28T03:00:00Z,logplex,rally-owl,Slow',
  '2026-11-03T02:00:00Z,logplex,ion-fox,Slow',
  '2026-11-04T02:00:00Z,logplex,ion-fox,Slow',
  '2026-11-04T03:00:00Z,logplex,rally-owl,Slow',
  '2026-11-04T04:00:00Z,logplex,data-hare,Slow',
].join('\n');

describe.each(testDatabaseIds)('people on %s', databaseId => {
  let burden: TestBurden;
  beforeAll(async () => {
    const database: Knex = await aDatabase(databases, databaseId);
    burden = await startTestBurden({ knex: database });
    await burden.as('sre-elk').importFile(file).expect(200);
    await database('held_shifts').insert(
      three.map(person => ({
        is_sample: false,
        schedule_id: person,
        user_ref: `user:default/${person}`,
        starts_at: 0,
      })),
    );
  });
  afterAll(() => burden.stop());

  const ask = async (person: string, path: string) => {
    const { body, status } = await burden.as(person).get(path);
    expect(status).toBe(200);
    return body;
  };
  const compared = async (person: string, week: string) => {
    const { measures } = await ask(
      person,
      `/teams/default/runtime/summary?week=${week}`,
    );
    return (measures as BurdenMeasure[]).filter(({ id }) =>
      comparisons.includes(id),
    );
  };

  it.each(['ion-fox', 'kiln-wren', 'sre-elk', 'data-hare'])(
    'are compared from three on, and for fewer it is said why not, also to %s',
    async reader => {
      const few = await compared(reader, '2026-W44');
      expect(few.map(({ id, value, n, choice }) => [id, value, n, choice]))
        // In the order of the page.
        .toEqual(
          comparisons.map(id => [
            id,
            null,
            nights['2026-W44'].length,
            expect.stringMatching(/^Not shown for fewer than three people\./),
          ]),
        );
      const enough = await compared(reader, '2026-W45');
      expect(enough.map(({ n }) => n)).toEqual(
        comparisons.map(() => nights['2026-W45'].length),
      );
      expect(enough.every(({ value }) => value !== null)).toBe(true);
    },
  );

  it('have their nights added up by a review only where they are three, or the reader may know who it was', async () => {
    const nightsFor = async (person: string, week: string) => {
      const path = `/reviews/default/runtime/${week}`;
      const { agenda }: WeeklyReview = await ask(person, path);
      const { text } = await burden.as(person).get(`${path}/markdown`);
      return [agenda.nights, text.includes(' disturbed')];
    };
    const shown = { disturbed: 2, longestRun: 2 };
    for (const reader of ['ion-fox', 'kiln-wren', 'sre-elk']) {
      expect(await nightsFor(reader, '2026-W44')).toEqual([
        { ...shown, peopleWoken: 2 },
        true,
      ]);
    }
    expect(await nightsFor('data-hare', '2026-W44')).toEqual([
      { disturbed: null, longestRun: null, peopleWoken: 2 },
      false,
    ]);
    expect(await nightsFor('data-hare', '2026-W45')).toEqual([
      { ...shown, peopleWoken: 3 },
      true,
    ]);
  });

  it('are "someone" to everybody else, whatever is asked', async () => {
    const weeks = 'since=2026-10-26&until=2026-11-09';
    const answers = await Promise.all(
      [
        '/programme',
        '/transfers',
        '/noisy',
        `/heatmap?${weeks}`,
        `/weeks?${weeks}&groupBy=team`,
        `/weeks?${weeks}&groupBy=entity&measure=sleep`,
        '/pages?week=2026-W44&is=night',
        '/budgets/default/runtime',
        '/reviews/default/runtime/2026-W44',
        '/teams/default/runtime/summary?week=2026-W44',
      ].map(path => ask('kiln-owl', path)),
    );
    const text = JSON.stringify(answers);
    expect(text).toContain('group:default/runtime');
    expect(text).not.toMatch(new RegExp(three.join('|')));
  });
});
