import { startTestBurden, TestBurden } from '../__testUtils__/testBurden';

jest.setTimeout(120_000);

const path = '/reviews/default/runtime/2026-W45';
const review = { summary: 'Calm.', isDone: true, version: 0 };
const budget = {
  limits: [{ metric: 'quietWeeksInFour', limit: 2 }],
  reason: 'We want more of them',
  version: 0,
};
const action = {
  title: 'Give the disk more room',
  ownerRef: 'user:default/rally-owl',
  dueOn: '2026-12-20',
};

describe('reviews, budgets and consent in the plugin', () => {
  let burden: TestBurden;
  beforeAll(async () => {
    burden = await startTestBurden({});
    const lately = new Date(Date.now() - 8 * 86_400_000).toISOString();
    const file = `sent_at,entity,responder,title\n${lately},logplex,ion-fox,Slow`;
    await burden.as('sre-elk').importFile(file);
  });
  afterAll(() => burden.stop());

  it('are written by the owners of the team, and read by everybody', async () => {
    const hare = burden.as('data-hare');
    const fox = burden.as('ion-fox');
    const statuses = async (person: typeof fox) => [
      (await person.get(path)).status,
      (await person.get('/budgets/default/runtime')).status,
      (await person.get('/programme')).status,
      (await person.put(path, review)).status,
      (await person.post(`${path}/actions`, action)).status,
      (await person.put('/budgets/default/runtime', budget)).status,
    ];
    expect(await statuses(hare)).toEqual([200, 200, 200, 403, 403, 403]);
    expect(await statuses(fox)).toEqual([200, 200, 200, 200, 201, 200]);
  });

  it('let the manager see the nights of whoever shares them, and SRE never', async () => {
    const look = async (person: string) =>
      (await burden.as(person).get('/people/default/ion-fox')).status;
    expect(await look('kiln-wren')).toBe(403);
    await burden
      .as('ion-fox')
      .put('/me/sharing', { withManager: true, version: 0 });
    expect(await look('kiln-wren')).toBe(200);
    expect(await look('sre-elk')).toBe(403);
    expect(await look('rally-owl')).toBe(403);
  });

  it('go by themselves', async () => {
    for (const task of [
      'find-teams',
      'tell-teams',
      'send-notices',
      'forget-what-was-sent',
    ]) {
      await burden.run(task);
    }
    const { body } = await burden.as('kiln-wren').get('/programme');
    expect(body.teams).toMatchObject([
      { team: 'group:default/runtime', title: 'runtime', pages: 1 },
    ]);
  });

  it.each([
    ['2025-W53', '2025 has W01 to W52'],
    ['9999-W52', 'must be between the years 1970 and 2200'],
  ])('refuse %s at once, as all that takes a week', async (week, message) => {
    const fox = burden.as('ion-fox');
    const answers = await Promise.all([
      fox.get(`/reviews/default/runtime/${week}`),
      fox.get(`/reviews/default/runtime/${week}/markdown`),
      fox.put(`/reviews/default/runtime/${week}`, review),
      fox.post(`/reviews/default/runtime/${week}/actions`, action),
      fox.get(`/teams/default/runtime/summary?week=${week}`),
      fox.get(`/pages?week=2026-W45&week=${week}`),
      fox.get(`/pages?week=${week}`),
      fox.get(`/pages?firstWeek=${week}`),
      burden.as('sre-elk').get(`/export.csv?week=${week}`),
    ]);
    for (const { status, body } of answers) {
      expect([status, body.error?.message]).toEqual([
        400,
        expect.stringContaining(message),
      ]);
    }
  });

  it('say of a week to come that it has not begun, as its summary does', async () => {
    const week = `${new Date().getFullYear() + 2}-W10`;
    const fox = burden.as('ion-fox');
    const said = {
      state: 'coming',
      sentence: expect.stringMatching(/^This week has not begun/),
    };
    const looked = await fox.get(`/reviews/default/runtime/${week}`);
    expect(looked.body).toMatchObject({ ...said, canEdit: false });
    const summary = await fox.get(
      `/teams/default/runtime/summary?week=${week}`,
    );
    expect(summary.body).toMatchObject(said);
  });

  it('are of teams that there are; one that has left the catalog is only read', async () => {
    const elk = burden.as('sre-elk');
    const sentAt = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await elk.importFile(
      `sent_at,entity,team,responder,title\n${sentAt},attic,group:default/gone,ion-fox,Leak`,
    );
    const answersOf = async (team: string) => {
      const reads = [
        await elk.get(`/teams/default/${team}/summary`),
        await elk.get(`/reviews/default/${team}/2026-W45`),
        await elk.get(`/reviews/default/${team}/2026-W45/markdown`),
        await elk.get(`/budgets/default/${team}`),
      ];
      const writes = [
        await elk.put(`/reviews/default/${team}/2026-W46`, review),
        await elk.post(`/reviews/default/${team}/2026-W46/actions`, action),
        await elk.put(`/budgets/default/${team}`, budget),
      ];
      return { reads, writes };
    };
    const nope = await answersOf('nope');
    for (const { status, body } of [...nope.reads, ...nope.writes]) {
      expect([status, body.error?.message]).toEqual([
        404,
        "There is no team 'group:default/nope'",
      ]);
    }
    const gone = await answersOf('gone');
    expect(gone.reads.map(({ status }) => status)).toEqual(Array(4).fill(200));
    expect(gone.reads.map(({ body }) => body.canEdit)).toEqual([
      undefined,
      false,
      undefined,
      false,
    ]);
    for (const { status, body } of gone.writes) {
      expect([status, body.error?.message]).toEqual([
        404,
        expect.stringContaining("no team 'group:default/gone' any more"),
      ]);
    }
    const quiet = await answersOf('sre');
    expect(quiet.reads.map(({ status }) => status)).toEqual(Array(4).fill(200));
  });

  it('have nothing of their own for another program', async () => {
    const program = burden.as({ service: 'plugin:other' });
    expect((await program.get('/me/sharing')).status).toBe(403);
    expect((await program.get('/people/default/ion-fox')).status).toBe(403);
    const { status } = await program.put('/budgets/default/runtime', {
      ...budget,
      version: 1,
    });
    expect(status).toBe(403);
  });
});
