import { aScheduleInput } from '../__testUtils__/inputs';
import { startTestOncall, TestOncall } from '../__testUtils__/testOncall';

jest.setTimeout(60_000);

describe("one's own settings, and the engine", () => {
  let oncall: TestOncall;
  beforeAll(async () => {
    oncall = await startTestOncall();
  });
  afterAll(() => oncall.stop());

  it('are kept for each person, and a stale write is a 409', async () => {
    const path = '/me/calendar-settings';
    const first = await oncall.as('ion-fox').get(path);
    expect(first.body).toMatchObject({ isDefault: true, version: 0 });
    const settings = {
      periods: [
        {
          timeZone: 'Europe/Berlin',
          windows: [{ weekdays: [1, 2], from: '10:00', to: '16:00' }],
        },
      ],
      leave: [{ from: '2100-01-01', to: '2100-01-07' }],
      version: 0,
    };
    const saved = await oncall.as('ion-fox').put(path, settings);
    expect(saved.body).toMatchObject({
      userRef: 'user:default/ion-fox',
      periods: settings.periods,
      version: 1,
    });
    expect((await oncall.as('ion-fox').put(path, settings)).status).toBe(409);
    const other = await oncall.as('rally-owl').get(path);
    expect(other.body.isDefault).toBe(true);
  });

  it('belong to people: a program has none', async () => {
    const program = oncall.as({ service: 'plugin:asker' });
    const answers = await Promise.all([
      program.get('/me/calendar-settings'),
      program.get('/me/contact-methods'),
      program.post('/me/test-page'),
      program.get('/swaps'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('are tried out with a test page, a few times a minute', async () => {
    oncall.notifications.send.mockClear();
    const send = () => oncall.as('ion-fox').post('/me/test-page');
    const { body } = await send();
    expect(body.pages).toEqual([
      expect.objectContaining({
        userRef: 'user:default/ion-fox',
        channel: 'notifications',
        status: 'sent',
        sentAt: expect.any(String),
      }),
    ]);
    expect(oncall.notifications.send).toHaveBeenCalledTimes(1);
    oncall.notifications.send.mockRejectedValueOnce(new Error('It is full'));
    const failed = await send();
    expect(failed.body.pages).toEqual([
      expect.objectContaining({ status: 'failed', error: 'It is full' }),
    ]);
    for (let sent = 2; sent < 5; sent++) await send();
    expect((await send()).status).toBe(409);
    expect((await oncall.as('rally-owl').post('/me/test-page')).status).toBe(
      200,
    );
  });

  it('shows how the engine does, and that nobody is there as a last resort', async () => {
    const stopped = await oncall.as('data-hare').get('/engine');
    expect(stopped.body).toMatchObject({
      status: 'stopped',
      message: expect.stringMatching(/stands still/),
    });
    const status = async () =>
      (await oncall.as('data-hare').get('/engine')).body;
    do await oncall.run('tick');
    while (/No channel works/.test((await status()).message));
    expect(await status()).toMatchObject({
      status: 'healthy',
      message: expect.stringMatching(/oncall\.lastResort/),
      lastTickAt: expect.any(String),
      openAlerts: 0,
      deadLetters: 0,
      catalogSeenAt: expect.any(String),
    });
    const health = await oncall.as('data-hare').get('/path-health');
    // How many canaries are due by now depends on the time of day.
    expect(health.body.asOf).toEqual(expect.any(String));
    const bad = '/path-health?since=2026-01-01&until=2027-05-16';
    expect((await oncall.as('data-hare').get(bad)).status).toBe(400);
  });

  it('write down who holds what, by schedule and person', async () => {
    const { body: schedule } = await oncall
      .as('ion-fox')
      .post('/schedules', aScheduleInput(['ion-fox']));
    await oncall.run('write-shift-ledger');
    const held = async (query: string) => {
      const { body } = await oncall
        .as('data-hare')
        .get(`/shifts-ledger?${query}`);
      return body.items;
    };
    const [shift] = await held('userRef=user:default/ion-fox');
    expect(shift).toMatchObject({
      scheduleId: schedule.id,
      userRef: 'user:default/ion-fox',
      source: { type: 'rotation' },
    });
    expect(shift.end).toBeUndefined();
    expect(await held('userRef=user:default/rally-owl')).toEqual([]);
    expect(await held('since=2025-01-01&until=2025-02-01')).toEqual([]);
    // Also where the end is left out, and is now.
    const { status, body } = await oncall
      .as('data-hare')
      .get('/shifts-ledger?since=2020-01-01');
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'until: must be at most 400 days after since',
    );
  });
});
