import { TestDatabases } from '@backstage/backend-test-utils';
import { testDatabaseIds } from '../__testUtils__/databases';
import { day } from '../domain/day';
import { readsOn } from './__testUtils__/readsOn';
import {
  checks,
  entities,
  logplex,
  lookupWorld,
  path,
} from './__testUtils__/lookupWorld';
import { now } from './__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
describe.each(testDatabaseIds)('on %s', databaseId => {
  const world = lookupWorld(databases, databaseId);
  const ask = (who: string | undefined) => world.reads.as(who);
  const fox = () => world.reads.as('ion-fox');

  it('evaluates now, and tells where to look at what takes longer', async () => {
    expect(
      (await fox()('post', `${path}/evaluations`)).body.items,
    ).toHaveLength(1);
    expect(world.reads.evaluateNow).toHaveBeenCalledWith(logplex, {
      waitMs: 10_000,
    });
    let finish = () => {};
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    world.reads.evaluateNow.mockResolvedValueOnce({
      waitingFor: ['tls'],
      finished,
    });
    const { status, body } = await fox()('post', `${path}/evaluations`);
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'running', waitingFor: ['tls'] });
    const look = async () => (await fox()('get', body.href)).body;
    expect(await look()).toMatchObject({ id: body.id, status: 'running' });
    finish();
    await finished;
    let after = await look();
    while (after.status === 'running') after = await look();
    expect(after).toMatchObject({ status: 'done', waitingFor: [] });
    const elsewhere = body.href.replace('logplex', 'vault');
    expect((await fox()('get', elsewhere)).status).toBe(404);
    expect((await ask('onlooker')('post', `${path}/evaluations`)).status).toBe(
      403,
    );
  });

  it.each(['it was stopped', 'its process died'])(
    'calls no evaluation done that nobody answered since %s',
    async why => {
      const dies = why === 'its process died';
      let stop = (_: Error) => {};
      const finished = new Promise<void>((_, reject) => {
        stop = reject;
      });
      world.reads.evaluateNow.mockResolvedValueOnce({
        waitingFor: ['tls'],
        finished,
      });
      const { body } = await fox()('post', `${path}/evaluations`);
      if (dies) world.reads.clock.at += 16 * 60_000;
      else stop(new Error('Readiness stops'));
      let after = await fox()('get', body.href);
      while (after.body.status === 'running') {
        after = await fox()('get', body.href);
      }
      expect(after.status).toBe(404);
      expect(after.body.error.message).toMatch(
        'was cut short while it waited for tls; ask for another',
      );
    },
  );

  it('answers a gate as if the entity were in the stage already', async () => {
    const gate = { checklist: 'production', toStage: 'sunset' };
    const { body } = await fox()('post', `${path}/gate`, gate);
    expect(world.reads.evaluateNow).toHaveBeenCalledWith(logplex, {
      waitMs: 8000,
      checks: checks.map(({ id }) => id),
      asIfStage: 'sunset',
    });
    expect(body.lines.map((one: { closes: boolean }) => one.closes)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    world.reads.evaluateNow.mockClear();
    const looked = await ask('onlooker')('post', `${path}/gate`, gate);
    expect(looked.status).toBe(200);
    expect(world.reads.evaluateNow).not.toHaveBeenCalled();
  });

  it('tells how lines changed, and the score day by day', async () => {
    const at = now - 3 * day;
    await world.database('transitions').insert({
      entity_ref: logplex,
      check_id: 'staging',
      from_status: 'pass',
      to_status: 'fail',
      at,
    });
    await world.database('scores').insert({
      checklist: 'production',
      entity_ref: logplex,
      day: '2026-11-20',
      passed: 3,
      applicable: 4,
    });
    const change = {
      check: 'staging',
      from: 'pass',
      to: 'fail',
      at: new Date(at).toISOString(),
    };
    const { body } = await fox()('get', `${path}/history`);
    expect(body).toEqual({
      transitions: [change],
      score: [
        { day: '2026-11-20', passed: 3, applicable: 4 },
        { day: '2026-11-21', passed: 3, applicable: 4 },
        { day: '2026-11-22', passed: 1, applicable: 4 },
      ],
    });
    const since = await fox()('get', `${path}/history?since=2026-11-21`);
    expect(since.body.transitions).toEqual([]);
    const detail = await fox()('get', `${path}/checks/staging`);
    expect(detail.body.transitions).toEqual([change]);
    await world.database('transitions').delete();
    await world.database('scores').delete();
  });

  it('shows a badge to whoever has its signed address, and to nobody else', async () => {
    const { body } = await fox()('get', `${path}/badge`);
    expect(body.url).toMatch(
      'https://portal/api/readiness/entities/component/',
    );
    const address = body.url.replace('https://portal/api/readiness', '');
    const badge = await ask(undefined)('get', address);
    expect(badge.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(badge.body.toString()).toContain(
      '<title>Production: 1 of 4</title>',
    );
    for (const wrong of [
      `${path}/badge.svg`,
      address.replace('logplex', 'vault'),
      address.replace('checklist=production', 'checklist=other'),
      `${address}x`,
    ]) {
      expect((await ask('ion-fox')('get', wrong)).status).toBe(403);
    }
    world.reads = readsOn(world.database, {
      checks,
      entities,
      badgesArePublic: true,
    });
    const open = await ask(undefined)('get', `${path}/badge.svg`);
    expect(open.status).toBe(200);
    const unknown = path.replace('logplex', 'nobody');
    const nobody = await ask(undefined)('get', `${unknown}/badge.svg`);
    expect(nobody.body.toString()).toContain('Production: unknown');
  });
});
