import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { forgetPeople, peopleOn } from '../__testUtils__/peopleOn';
import { aCheck } from '../lookups/__testUtils__/definitions';
import {
  anEntity,
  keepEntities,
  keepResults,
} from '../lookups/__testUtils__/rows';

jest.setTimeout(60_000);

const input = {
  title: 'TLS everywhere',
  ownerRef: 'group:default/sre',
  checklist: 'production',
  checks: ['tls'],
  startsOn: '2026-11-01',
  dueOn: '2026-12-01',
};
const logplex = 'component:default/logplex';
const psmgr = 'component:default/psmgr';

describe.each(testDatabaseIds)('a campaign (%s)', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let database: Knex;
  let people: ReturnType<typeof peopleOn>;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(async () => {
    await forgetPeople(database);
    await keepEntities(database, [
      anEntity('logplex'),
      anEntity('psmgr', { ownerRef: 'group:default/data' }),
      anEntity('shen'),
    ]);
    await keepResults(database, [
      { entityRef: logplex, check: 'tls', status: 'pass' },
      { entityRef: logplex, check: 'docs', status: 'fail' },
      { entityRef: psmgr, check: 'tls', status: 'fail' },
      { entityRef: 'component:default/shen', check: 'tls', status: 'waived' },
    ]);
    people = peopleOn(database, { checks: [aCheck('tls'), aCheck('docs')] });
  });
  const start = (change: object = {}) =>
    people.as('ion-fox')('post', '/campaigns', { ...input, ...change });

  it('says how far what it is about has come', async () => {
    const { status, body } = await start();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        status: 'running',
        version: 1,
        canUpdate: true,
        createdBy: 'user:default/ion-fox',
        progress: {
          entities: 3,
          entitiesDone: 2,
          passed: 1,
          applicable: 3,
          waived: 1,
        },
      },
    });
    const some = await start({ owners: ['group:default/data'] });
    expect(some.body.progress).toMatchObject({ entities: 1, entitiesDone: 0 });
  });

  it('counts for a reader only what they may see', async () => {
    const { body } = await start();
    people.hidden.add(psmgr);
    const fox = people.as('ion-fox');
    const expected = {
      status: 'done',
      progress: { entities: 2, entitiesDone: 2 },
    };
    const one = await fox('get', `/campaigns/${body.id}`);
    expect(one.body).toMatchObject(expected);
    const { body: list } = await fox('get', '/campaigns');
    expect(list.items).toMatchObject([expected]);
  });

  it.each<[string, object, RegExp]>([
    ['a check that is not on its checklist', { checks: ['nope'] }, /'nope'/],
    ['a checklist that nobody defined', { checklist: 'none' }, /'none'/],
    ['an end before its start', { dueOn: '2026-10-01' }, /dueOn/],
  ])('with %s is refused, new or changed', async (_, change, message) => {
    const { body } = await start();
    const answers = [
      await start(change),
      await people.as('ion-fox')('put', `/campaigns/${body.id}`, {
        ...input,
        ...change,
        version: 1,
      }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(message);
    }
  });

  it('is changed once from the same version, also by two at once', async () => {
    const { body } = await start();
    const change = (title: string) =>
      people.as('ion-fox')('put', `/campaigns/${body.id}`, {
        ...input,
        title,
        version: 1,
      });
    const answers = await Promise.all([change('One'), change('Two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await change('Three')).status).toBe(409);
  });

  it('is listed, the next due first', async () => {
    await start({ title: 'Later', dueOn: '2026-12-24' });
    await start({ title: 'Sooner' });
    const { body } = await people.as('ion-fox')('get', '/campaigns?limit=1');
    expect(body).toMatchObject({ totalItems: 2, items: [{ title: 'Sooner' }] });
    const next = await people.as('ion-fox')(
      'get',
      `/campaigns?limit=1&cursor=${body.nextCursor}`,
    );
    expect(next.body.items).toMatchObject([{ title: 'Later' }]);
  });

  it('costs a list no more queries, however many there are', async () => {
    const progressOf = (one: { progress: object }) => one.progress;
    const queries: string[] = [];
    const listen = ({ sql }: { sql: string }) => queries.push(sql);
    const list = async () => {
      queries.length = 0;
      database.on('query', listen);
      const { body } = await people.as('ion-fox')('get', '/campaigns');
      database.off('query', listen);
      return { asked: queries.length, progress: body.items.map(progressOf) };
    };
    const one = await start({ checks: [] });
    const { asked } = await list();
    const two = await start({ owners: ['group:default/runtime'] });
    const three = await start({ owners: ['group:default/nobody'] });
    const all = await list();
    expect(all.asked).toBe(asked);
    expect(all.progress).toHaveLength(3);
    expect(all.progress).toEqual(
      expect.arrayContaining(
        [one, two, three].map(({ body }) => body.progress),
      ),
    );
    expect(two.body.progress).toMatchObject({ entities: 2, entitiesDone: 2 });
    expect(three.body.progress).toMatchObject({ entities: 0 });
  });

  it('is nothing for who is denied all', async () => {
    const { body } = await start();
    people.denied.add('data-hare');
    const hare = people.as('data-hare');
    const path = `/campaigns/${body.id}`;
    const answers = [
      await hare('get', '/campaigns'),
      await hare('get', path),
      await hare('post', '/campaigns', input),
      await hare('put', path, { ...input, version: 1 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});
