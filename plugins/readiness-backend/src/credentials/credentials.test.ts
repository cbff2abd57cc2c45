import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { readinessCredentialResourceType } from '@operability/plugin-readiness-common';
import {
  createReadinessCredentialConditionalDecision,
  readinessCredentialConditions,
} from '@operability/plugin-readiness-node';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { forgetPeople, peopleOn } from '../__testUtils__/peopleOn';
import { day } from '../domain/day';
import { aCheck } from '../lookups/__testUtils__/definitions';
import { anEntity, keepEntities, now } from '../lookups/__testUtils__/rows';

jest.setTimeout(60_000);

const iso = (instant: number) => new Date(instant).toISOString();
// Put together here, so that nobody takes it for one that leaked.
const secret = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');
const credential = {
  name: 'Database of logplex',
  ownerRef: 'group:default/runtime',
  entityRef: 'component:default/logplex',
  storedAt: 'vault:secret/runtime/logplex#database',
  procedureUrl: 'https://example.com/rotate',
  intervalDays: 90,
};

describe.each(testDatabaseIds)('the credential roll (%s)', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Knex;
  let people: ReturnType<typeof peopleOn>;
  beforeAll(async () => {
    knex = await aDatabase(databases, databaseId);
  });
  beforeEach(async () => {
    await forgetPeople(knex);
    await keepEntities(knex, [anEntity('logplex')]);
    people = peopleOn(knex, { checks: [aCheck('docs')] });
  });

  const add = async (change: object = {}) =>
    people.as('ion-fox')('post', '/credentials', { ...credential, ...change });
  const statuses = (answers: { status: number }[]) =>
    answers.map(({ status }) => status).sort();

  it('has what is put on it, due at once where nobody knows when it was rotated', async () => {
    const { status, body } = await add();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ...credential,
        nextDueAt: iso(now),
        overdue: true,
        canUpdate: true,
        version: 1,
      },
    });
  });

  it.each(['name', 'storedAt', 'procedureUrl'])(
    'takes no value as %s, new or changed, and does not repeat it',
    async field => {
      const value =
        field === 'procedureUrl'
          ? `https://example.com?token=${secret}`
          : secret;
      const { body } = await add();
      const answers = [
        await add({ [field]: value }),
        await people.as('ion-fox')('put', `/credentials/${body.id}`, {
          ...credential,
          [field]: value,
          version: 1,
        }),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(400);
        expect(answer.body.error.message).toMatch(new RegExp(`^${field}: `));
        expect(JSON.stringify(answer.body.error)).not.toContain(secret);
      }
      expect(JSON.stringify(people.audited.mock.calls)).not.toContain(secret);
    },
  );

  it('takes no value as the note of a rotation', async () => {
    const { body } = await add();
    const path = `/credentials/${body.id}/rotations`;
    const answer = await people.as('ion-fox')('post', path, {
      note: `now ${secret}`,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^note: /);
  });

  it('is changed once from the same version, also by two at once', async () => {
    const { body } = await add();
    const change = (name: string) =>
      people.as('ion-fox')('put', `/credentials/${body.id}`, {
        ...credential,
        name,
        version: 1,
      });
    const answers = await Promise.all([change('One'), change('Two')]);
    expect(statuses(answers)).toEqual([200, 409]);
  });

  it('counts from the latest rotation, in whatever order they are recorded', async () => {
    const { body } = await add();
    const path = `/credentials/${body.id}/rotations`;
    const rotate = (rotatedAt?: number) =>
      people.as('ion-fox')('post', path, {
        rotatedAt: rotatedAt === undefined ? undefined : iso(rotatedAt),
      });
    const answers = await Promise.all([
      rotate(now - 5 * day),
      rotate(now - 20 * day),
    ]);
    expect(statuses(answers)).toEqual([201, 201]);
    expect((await rotate(now + day)).status).toBe(400);
    const { body: roll } = await people.as('ion-fox')('get', '/credentials');
    expect(roll.items).toMatchObject([
      {
        lastRotatedAt: iso(now - 5 * day),
        nextDueAt: iso(now + 85 * day),
        overdue: false,
        version: 3,
      },
    ]);
    const { body: rotations } = await people.as('ion-fox')('get', path);
    expect(rotations).toMatchObject({
      totalItems: 2,
      items: [
        { rotatedAt: iso(now - 5 * day), recordedBy: 'user:default/ion-fox' },
        { rotatedAt: iso(now - 20 * day) },
      ],
    });
  });

  it('shows the next due first, page by page', async () => {
    for (const [name, days] of Object.entries({ a: 3, b: 1, c: 2 })) {
      await add({ name, intervalDays: days, lastRotatedAt: iso(now) });
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await people.as('ion-fox')(
        'get',
        `/credentials?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      expect(body.totalItems).toBe(3);
      names.push(...body.items.map((one: { name: string }) => one.name));
      cursor = body.nextCursor;
    } while (cursor);
    expect(names).toEqual(['b', 'c', 'a']);
  });

  it('keeps from a reader what is of an entity that is hidden from them', async () => {
    const { body } = await add();
    await add({ name: 'Of nothing', entityRef: undefined });
    people.hidden.add('component:default/logplex');
    const fox = people.as('ion-fox');
    const { body: roll } = await fox('get', '/credentials');
    expect(roll).toMatchObject({
      totalItems: 1,
      items: [{ name: 'Of nothing' }],
    });
    const path = `/credentials/${body.id}`;
    expect(
      statuses([
        await fox('get', `${path}/rotations`),
        await fox('post', `${path}/rotations`, {}),
        await fox('put', path, { ...credential, version: 1 }),
      ]),
    ).toEqual([404, 404, 404]);
    expect((await add()).status).toBe(400);
  });

  it('can be changed when its entity has left the catalog, and move to none that is not there', async () => {
    const { body } = await add();
    await knex('entities').delete();
    const change = (fields: object) =>
      people.as('ion-fox')('put', `/credentials/${body.id}`, {
        ...credential,
        version: 1,
        ...fields,
      });
    const away = { entityRef: 'component:default/nothing' };
    expect((await change(away)).status).toBe(400);
    expect((await change({ name: 'Renamed' })).status).toBe(200);
  });

  it('shows an owner what is theirs alone, where the policy says so', async () => {
    await add();
    await add({ name: 'Of others', ownerRef: 'group:default/data' });
    const claims = { claims: ['group:default/runtime'] };
    const owners = peopleOn(knex, {
      checks: [aCheck('docs')],
      policy: permission => {
        if (
          !isResourcePermission(permission, readinessCredentialResourceType)
        ) {
          return { result: AuthorizeResult.ALLOW };
        }
        return createReadinessCredentialConditionalDecision(
          permission,
          readinessCredentialConditions.isOwner(claims),
        );
      },
    });
    const owner = owners.as('ion-fox');
    const { body } = await owner('get', '/credentials');
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ name: credential.name, canUpdate: true }],
    });
    const path = `/credentials/${body.items[0].id}`;
    const given = { ...credential, ownerRef: 'group:default/data', version: 1 };
    expect((await owner('put', path, given)).status).toBe(403);
    expect((await owner('post', '/credentials', given)).status).toBe(403);
    const { body: all } = await people.as('ion-fox')('get', '/credentials');
    const others = all.items.find(
      ({ name }: { name: string }) => name === 'Of others',
    );
    const hidden = `/credentials/${others.id}/rotations`;
    expect((await owner('get', hidden)).status).toBe(404);
  });

  it('is nothing for who is denied all', async () => {
    const { body } = await add();
    people.denied.add('data-hare');
    const hare = people.as('data-hare');
    expect((await hare('get', '/credentials')).body.items).toEqual([]);
    expect((await hare('post', '/credentials', credential)).status).toBe(403);
    const path = `/credentials/${body.id}/rotations`;
    expect((await hare('post', path, {})).status).toBe(404);
  });
});
