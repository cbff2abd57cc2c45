import { TestDatabases } from '@backstage/backend-test-utils';
import { ChannelRefusedError } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { elk, engineOn, fox, owl } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('PageDelivery on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  /** A page that is in flight until it is let go. */
  const inFlight = async () => {
    const engine = await engineOn(database);
    let letGo: () => void = () => {};
    engine.pager.held = new Promise(resolve => {
      letGo = resolve;
    });
    const { alert } = await engine.oncall.intake.take({
      event: { type: 'trigger', urgency: 'high' },
      summary: 'Queue is full',
      entityRef: 'component:default/logplex',
    });
    await engine.oncall.sender.tick();
    const land = async () => {
      letGo();
      await engine.oncall.sender.idle();
    };
    return { ...engine, id: alert?.id ?? '', land };
  };

  it('says what the page is about, to whom, and where to answer it', async () => {
    const { trigger, pager } = await engineOn(database);
    const { id } = await trigger();
    expect(pager.sent[0].message).toEqual({
      idempotencyKey: expect.stringContaining(id),
      type: 'page',
      urgency: 'high',
      interrupts: true,
      userRef: fox,
      title: 'Queue is full',
      text: expect.stringContaining('Alert 1 on'),
      path: `/oncall/alerts/${id}`,
      ack: 'targets',
      alert: {
        id,
        number: 1,
        entityRef: 'component:default/logplex',
        step: 1,
        drill: false,
      },
    });
  });

  it('measures once an alert, in seconds, how long its first page took', async () => {
    const { trigger, pager, pass, recorded } = await engineOn(database);
    pager.failure = new Error('503');
    await trigger();
    await trigger({
      openKey: 'low',
      event: { type: 'trigger', urgency: 'low' },
    });
    pager.failure = undefined;
    await pass(5000);
    await pass(10 * 60_000, 30_000);
    await trigger({ openKey: 'other' });
    await trigger({ openKey: 'canary', canary: true });
    expect(pager.sent.length).toBeGreaterThan(3);
    expect(recorded['oncall.trigger_to_first_page']).toEqual([2, 0]);
  });

  it('starts no send in a claim after the acknowledgement', async () => {
    const { trigger, oncall, pager, clock, tick, fates } = await engineOn(
      database,
    );
    pager.failure = new Error('503');
    const { id } = await trigger();
    expect(await fates(id)).toEqual([[fox, 'pager', 'queued']]);
    await oncall.services.alerts.act(aCaller('rally-owl'), id, {
      type: 'acknowledge',
    });
    pager.failure = undefined;
    clock.time += 60_000;
    await tick();
    expect(pager.sent).toHaveLength(1);
    expect(await fates(id)).toEqual([[fox, 'pager', 'cancelled']]);
  });

  it('marks one that was in flight when somebody acknowledged', async () => {
    const { id, oncall, land, fates } = await inFlight();
    await oncall.services.alerts.act(aCaller('rally-owl'), id, {
      type: 'acknowledge',
    });
    await land();
    expect(await fates(id)).toEqual([
      [fox, 'pager', 'sentAfterAcknowledgement'],
    ]);
  });

  it('does not try again what failed in flight while somebody acknowledged', async () => {
    const { id, oncall, pager, land, clock, tick, fates } = await inFlight();
    await oncall.services.alerts.act(aCaller('rally-owl'), id, {
      type: 'acknowledge',
    });
    pager.failure = new Error('503');
    await land();
    pager.failure = undefined;
    clock.time += 60_000;
    await tick();
    expect(pager.sent).toHaveLength(1);
    expect(await fates(id)).toEqual([[fox, 'pager', 'cancelled']]);
  });

  it('does not ask its holder again who has just acknowledged anew', async () => {
    const { trigger, oncall, pager, clock, pass, tick } = await engineOn(
      database,
    );
    const { id } = await trigger();
    const acknowledge = () =>
      oncall.services.alerts.act(aCaller('ion-fox'), id, {
        type: 'acknowledge',
      });
    await acknowledge();
    pager.failure = new Error('503');
    await pass(30 * 60_000, 60_000);
    const tried = pager.sent.length;
    expect(tried).toBeGreaterThan(1);
    await acknowledge();
    pager.failure = undefined;
    clock.time += 20_000;
    await tick();
    expect(pager.sent).toHaveLength(tried);
  });

  it('gives a page up after three more attempts, shows it, and goes on to the next person', async () => {
    const { trigger, pager, pass, clock, oncall, fates, lines } =
      await engineOn(database);
    const start = clock.time;
    pager.failure = new Error('It answered 500');
    const { id } = await trigger();
    await pass(22_000);
    expect(
      pager.sent
        .filter(({ message }) => message.userRef === fox)
        .map(({ at = 0 }) => (at - start) / 1000),
    ).toEqual([0, 2, 7, 22]);
    expect((await fates(id))[0]).toEqual([fox, 'pager', 'failed']);
    expect(await lines(id)).toContain('unreachable');
    pager.failure = undefined;
    await pass(2000);
    expect((await fates(id))[1]).toEqual([owl, 'pager', 'sent']);
    const pages = await oncall.stores.pages.ofAlerts([id]);
    expect(pages.get(id)?.[0].error).toBe('It answered 500');
    const [letter] = await oncall.outbox.deadLetters(10);
    expect(letter).toMatchObject({ topic: 'page', error: 'It answered 500' });
    const status = await oncall.services.engine.status();
    expect(status.deadLetters).toBe(1);
  });

  it('goes on at once where sending again is of no use', async () => {
    const { trigger, pager, fates, clock } = await engineOn(database);
    pager.failure = new ChannelRefusedError('No such number');
    const { id } = await trigger();
    expect(await fates(id)).toEqual([
      [fox, 'pager', 'failed'],
      [owl, 'pager', 'failed'],
      [elk, 'pager', 'failed'],
    ]);
    expect(new Set(pager.sent.map(({ at }) => at))).toEqual(
      new Set([clock.time]),
    );
  });

  it('takes a channel that answers nothing for one that has sent', async () => {
    const { trigger, pager, fates } = await engineOn(database);
    Object.assign(pager, { receipt: undefined });
    const { id } = await trigger();
    expect(await fates(id)).toEqual([[fox, 'pager', 'sent']]);
  });

  it('knows what was delivered from what was only taken', async () => {
    const { trigger, pager, fates } = await engineOn(database);
    pager.receipt = { status: 'delivered' };
    const { id } = await trigger();
    expect(await fates(id)).toEqual([[fox, 'pager', 'delivered']]);
  });
});
