import { Alert, AlertSummary, Page } from '@operability/plugin-oncall-common';
import { aPolicyInput } from '../__testUtils__/inputs';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

const ion = 'user:default/ion-fox';
const rally = 'user:default/rally-owl';
const hare = 'user:default/data-hare';
const logplex = 'component:default/logplex';

describe('alerts', () => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall();
    const [first] = aPolicyInput(ion).steps;
    await oncall.as('ion-fox').post(
      '/policies',
      aPolicyInput(ion, {
        id: 'runtime',
        steps: [
          first,
          { title: 'Data', targets: [{ type: 'user', ref: hare }] },
          { title: 'Rally', targets: [{ type: 'user', ref: rally }] },
        ],
      }),
    );
    await oncall.as('ion-fox').put('/entities/group/default/runtime/policy', {
      policyId: 'runtime',
    });
  });
  afterAll(() => oncall.stop());

  const raise = (fields: object = {}, person = 'rally-owl') =>
    oncall
      .as(person)
      .post('/alerts', { entityRef: logplex, summary: 'Slow', ...fields });
  const raised = async (fields: object = {}): Promise<Alert> => {
    const { status, body } = await raise(fields);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const act = (
    id: string,
    action: string,
    body: object = {},
    person = 'ion-fox',
  ) => oncall.as(person).post(`/alerts/${id}/${action}`, body);

  it('are raised by whoever sees the entity, and climb its policy', async () => {
    const alert = await raised({
      details: { latency: '4 s' },
      links: [{ url: 'https://example.org/graph' }],
    });
    expect(alert).toMatchObject({
      status: 'triggered',
      urgency: 'high',
      entityRef: logplex,
      ownerRef: 'group:default/runtime',
      step: 1,
      assigned: [ion],
      policy: { id: 'runtime', version: 1 },
      steps: [{ title: 'Primary' }, { title: 'Data' }, { title: 'Rally' }],
      details: { latency: '4 s' },
      canRespond: true,
    });
    expect(alert.pages.map(({ userRef }) => userRef)).toEqual([ion]);
    const read = await oncall.as('data-hare').get(`/alerts/${alert.id}`);
    expect(read.body).toMatchObject({ id: alert.id, canRespond: false });
  });

  it('of one key are one while it is open: 200, and nobody is paged again', async () => {
    const first = await raised({ dedupKey: 'disk' });
    const again = await raise({ dedupKey: 'disk', summary: 'Slower' });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: first.id, summary: 'Slow' });
    expect(again.body.pages).toHaveLength(1);
    expect(again.body.timeline.length).toBeGreaterThan(first.timeline.length);
    await act(first.id, 'resolve');
    expect((await raise({ dedupKey: 'disk' })).status).toBe(201);
  });

  it('are raised once with one Idempotency-Key', async () => {
    const send = () => raise({ summary: 'Once' }).set('Idempotency-Key', 'k-1');
    const { body } = await send();
    expect((await send()).body).toMatchObject({ id: body.id });
    const { body: list } = await oncall.as('ion-fox').get('/alerts?q=once');
    expect(list.totalItems).toBe(1);
  });

  it('show when each page is to leave, and escalate only from the repeat that is seen', async () => {
    const alert = await raised();
    expect(alert.pages[0].dueAt).toEqual(expect.any(String));
    const from = (fromRepeat: number) =>
      act(alert.id, 'escalate', { fromStep: 1, fromRepeat });
    expect((await from(1)).status).toBe(409);
    const { status, body } = await from(0);
    expect([status, body.step]).toEqual([200, 2]);
  });

  it.each([
    [{ entityRef: 'component:default/nothing' }, /entityRef: there is no/],
    [{ entityRef: 'logplex' }, /body\.entityRef/],
    [{ summary: '  ' }, /body\.summary: must not be empty/],
    [{ urgency: 'middling' }, /body\.urgency/],
    [{ details: 'x'.repeat(40_001) }, /body\.details: must be at most/],
    [{ links: [{ url: 'file:///etc/passwd' }] }, /body\.links\.0\.url/],
  ])('are refused with %j', async (fields, message) => {
    const { status, body } = await raise(fields);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('are taken, kept and resolved, and what the state forbids is a 409', async () => {
    const { id } = await raised();
    expect((await act(id, 'extend')).status).toBe(409);
    const taken = await act(id, 'acknowledge');
    expect(taken.body).toMatchObject({ status: 'acknowledged', heldBy: ion });
    const twice = await act(id, 'acknowledge');
    expect(twice.status).toBe(200);
    expect(twice.body).toEqual(taken.body);
    expect((await act(id, 'acknowledge', {}, 'sre-elk')).status).toBe(409);
    expect((await act(id, 'extend')).status).toBe(200);
    const noted = await act(id, 'notes', { text: ' Looking ' });
    expect(noted.body.timeline).toContainEqual(
      expect.objectContaining({ type: 'note', message: 'Looking', actor: ion }),
    );
    const late = await act(id, 'snooze', { until: '2026-01-01T00:00:00Z' });
    expect(late.status).toBe(400);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const snoozed = await act(id, 'snooze', { until });
    expect(snoozed.body).toMatchObject({
      status: 'snoozed',
      snoozedUntil: until,
    });
    const given = await act(id, 'reassign', { userRef: rally });
    expect(given.body.assigned).toEqual([rally]);
    const resolved = await act(id, 'resolve');
    expect(resolved.body).toMatchObject({
      status: 'resolved',
      resolvedAt: expect.any(String),
      pendingActions: [],
    });
    for (const action of ['acknowledge', 'extend', 'resolve']) {
      expect((await act(id, action)).status).toBe(409);
    }
    expect((await act(id, 'escalate', { fromStep: 1 })).status).toBe(409);
    expect(oncall.audited).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'alert-acknowledge', alertId: id }),
    );
  });

  it('are escalated from the step that the caller sees, and whoever was paged may answer', async () => {
    const { id } = await raised();
    expect((await act(id, 'acknowledge', {}, 'data-hare')).status).toBe(403);
    const up = await act(id, 'escalate', { fromStep: 1 });
    expect(up.body).toMatchObject({ step: 2, assigned: [hare] });
    const passed = await act(id, 'escalate', { fromStep: 1 });
    expect(passed.status).toBe(409);
    const taken = await act(id, 'acknowledge', {}, 'data-hare');
    expect(taken.body).toMatchObject({ heldBy: hare, canRespond: true });
  });

  it('are listed by what is asked for, newest first, page by page', async () => {
    const vault = 'component:default/vault';
    const made = [
      await raised({ summary: 'Listed 1', urgency: 'low' }),
      await raised({ summary: 'Listed 2', entityRef: vault }),
      await raised({ summary: 'Listed 3' }),
    ];
    await act(made[2].id, 'acknowledge');
    const list = async (query: string) => {
      const { status, body } = await oncall
        .as('sre-elk')
        .get(`/alerts?q=listed&${query}`);
      expect({ status, body }).toMatchObject({ status: 200 });
      return {
        ...body,
        summaries: body.items.map(({ summary }: AlertSummary) => summary),
      };
    };
    const found = async (query: string) => (await list(query)).summaries;
    expect(await found('')).toEqual(['Listed 3', 'Listed 2', 'Listed 1']);
    expect(await found('urgency=low')).toEqual(['Listed 1']);
    expect(await found(`entityRef=${vault}`)).toEqual(['Listed 2']);
    expect(await found('owner=group:default/data')).toEqual(['Listed 2']);
    expect(await found('status=acknowledged')).toEqual(['Listed 3']);
    expect(await found('status=acknowledged&status=triggered')).toHaveLength(3);
    expect(await found(`heldBy=${ion}`)).toEqual(['Listed 3']);
    expect(await found('drill=true')).toEqual([]);
    expect(await found('drill=false')).toHaveLength(3);
    expect(await found(`since=${made[1].createdAt}`)).not.toContain('Listed 1');
    expect(await found(`until=${made[0].createdAt}`)).toEqual([]);

    const first = await list('limit=2');
    expect(first).toMatchObject({
      totalItems: 3,
      summaries: ['Listed 3', 'Listed 2'],
    });
    const second = await list(`limit=2&cursor=${first.nextCursor}`);
    expect(second.summaries).toEqual(['Listed 1']);
    expect(second.nextCursor).toBeUndefined();

    const bad = async (query: string) =>
      (await oncall.as('sre-elk').get(`/alerts?${query}`)).status;
    expect(await bad('cursor=nonsense')).toBe(400);
    expect(await bad('limit=1001')).toBe(400);
    expect(await bad('status=burning')).toBe(400);
    expect(await bad('drill=maybe')).toBe(400);
  });

  it('have advice: can I, should I, and why', async () => {
    const { id } = await raised();
    const { body } = await oncall.as('ion-fox').get(`/alerts/${id}/advice`);
    expect(body).toMatchObject({
      escalate: { can: true, because: expect.any(Array) },
      statusSite: { because: expect.any(Array) },
      thisWeek: { because: expect.any(Array) },
    });
    await act(id, 'resolve');
    const after = await oncall.as('ion-fox').get(`/alerts/${id}/advice`);
    expect(after.body.escalate.can).toBe(false);
  });

  it('may be drills, which are marked, one at a time', async () => {
    const drill = () =>
      oncall
        .as('rally-owl')
        .post('/entities/component/default/hermes/test-page');
    const { status, body } = await drill();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { drill: true, assigned: [ion] },
    });
    expect((await drill()).body.id).toBe(body.id);
    const { body: drills } = await oncall
      .as('sre-elk')
      .get('/alerts?drill=true');
    expect(drills.items).toEqual([
      expect.objectContaining({ id: body.id, drill: true }),
    ]);
  });

  it('leave their pages in a feed that is only appended to', async () => {
    const { id } = await raised();
    const feed = async (after: string) => {
      const { body } = await oncall
        .as({ service: 'plugin:pager-burden' })
        .get(`/pages?limit=1000&${after}`);
      return body as { items: Page[]; nextCursor?: string };
    };
    let all = await feed('');
    while (!all.items.some(({ alertId }) => alertId === id)) {
      await oncall.run('tick');
      all = await feed('');
    }
    const page = all.items.find(({ alertId }) => alertId === id);
    expect(page).toMatchObject({
      userRef: ion,
      ownerRef: 'group:default/runtime',
      channel: 'notifications',
      step: 1,
      drill: false,
    });
    const none = await feed(`after=${all.nextCursor}`);
    expect(none).toEqual({ items: [] });
  });
});
