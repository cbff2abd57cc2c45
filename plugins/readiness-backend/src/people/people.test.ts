import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readinessWaiverDecidePermission } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { forgetPeople, peopleOn } from '../__testUtils__/peopleOn';
import { day } from '../domain/day';
import { aCheck } from '../lookups/__testUtils__/definitions';
import { anEntity, keepEntities, now } from '../lookups/__testUtils__/rows';

jest.setTimeout(60_000);

const checks = [
  aCheck('docs'),
  aCheck('tls', { attestable: false }),
  aCheck('published', {
    appliesTo: { predicate: { 'spec.type': 'library' } },
  }),
];
const line = '/entities/component/default/logplex/checks/docs';
const iso = (instant: number) => new Date(instant).toISOString();
const word = {
  statement: 'I looked.',
  evidenceUrl: 'https://example.com/seen',
};
const leave = { reason: 'It goes soon.', expiresAt: iso(now + 30 * day) };

describe.each(testDatabaseIds)('what people say (%s)', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let database: Knex;
  let people: ReturnType<typeof peopleOn>;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(async () => {
    await forgetPeople(database);
    await keepEntities(database, [anEntity('logplex')]);
    people = peopleOn(database, { checks });
  });

  describe('an attestation', () => {
    const attest = (change: object = {}, path = line) =>
      people.as('ion-fox')('post', `${path}/attestations`, {
        ...word,
        ...change,
      });

    it('holds as long as is allowed, and its owner hears of it', async () => {
      const { status, body } = await attest();
      expect({ status, body }).toMatchObject({
        status: 201,
        body: {
          attestedBy: 'user:default/ion-fox',
          expiresAt: iso(now + 180 * day),
        },
      });
      expect(await people.told()).toMatchObject([
        { recipients: { entityRef: ['group:default/runtime'] } },
      ]);
      expect(people.audited).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'attestation', id: body.id }),
      );
    });

    it('is in the audit log with who signed, also when no request brought it', async () => {
      const caller = {
        credentials: mockCredentials.user('user:default/ion-fox'),
      };
      const { services } = people;
      const { id } = await services.attestations.attest(
        caller,
        'component:default/logplex',
        'docs',
        word,
      );
      expect(people.audited.mock.calls).toEqual([
        [
          expect.objectContaining({
            eventId: 'attestation',
            id,
            actor: 'user:default/ion-fox',
          }),
        ],
      ]);
    });

    it.each<[string, number, object, string]>([
      ['that ended yesterday', 400, { expiresAt: iso(now - day) }, 'docs'],
      ['too far ahead', 400, { expiresAt: iso(now + 181 * day) }, 'docs'],
      ['of what a machine answers', 409, {}, 'tls'],
      ['of what is not about it', 400, {}, 'published'],
      ['of a check that nobody defined', 404, {}, 'flying'],
    ])('%s is refused with %d', async (_, expected, change, check) => {
      const answer = await attest(change, line.replace('docs', check));
      expect(answer.status).toBe(expected);
      expect(await database('attestations')).toEqual([]);
    });

    it('is revoked once', async () => {
      await attest();
      const revoke = () =>
        people.as('rally-owl')('delete', `${line}/attestations`);
      expect((await revoke()).status).toBe(204);
      expect((await revoke()).status).toBe(404);
      const kept = await people.stores.people.attestations([
        'component:default/logplex',
      ]);
      expect(kept.get('component:default/logplex')).toMatchObject([
        { revokedAt: now, revokedBy: 'user:default/rally-owl' },
      ]);
    });
  });

  describe('a waiver', () => {
    const ask = (change: object = {}, path = line) =>
      people.as('ion-fox')('post', `${path}/waivers`, { ...leave, ...change });
    const decide = (person: string, id: string, approve = true) =>
      people.as(person)('post', `/waivers/${id}/decision`, {
        approve,
        comment: 'Very well.',
      });
    const statuses = (answers: { status: number }[]) =>
      answers.map(({ status }) => status).sort();

    it.each<[string, number, object, string]>([
      ['that ended yesterday', 400, { expiresAt: iso(now - day) }, 'docs'],
      ['too far ahead', 400, { expiresAt: iso(now + 366 * day) }, 'docs'],
      ['of what is not about it', 400, {}, 'published'],
      ['of a check that nobody defined', 404, {}, 'flying'],
    ])('%s is refused with %d', async (_, expected, change, check) => {
      const answer = await ask(change, line.replace('docs', check));
      expect(answer.status).toBe(expected);
    });

    it('waits alone for its decision, also when asked twice at once', async () => {
      expect(statuses(await Promise.all([ask(), ask()]))).toEqual([201, 409]);
      const { body } = await people.as('ion-fox')('get', '/waivers');
      expect(body).toMatchObject({
        totalItems: 1,
        items: [{ status: 'pending', canDecide: false }],
      });
    });

    it.each(['ion-fox', 'Ion-Fox'])(
      'is not decided by who asked, as %s',
      async asker => {
        const { body } = await ask();
        expect((await decide(asker, body.id)).status).toBe(403);
        const list = await people.as(asker)('get', '/waivers');
        expect(list.body.items).toMatchObject([{ canDecide: false }]);
        const others = await people.as('rally-owl')('get', '/waivers');
        expect(others.body.items).toMatchObject([{ canDecide: true }]);
      },
    );

    it('is decided by who owns the entity now, not by who did when it was asked', async () => {
      const owners: Record<string, string> = {
        'rally-owl': 'group:default/runtime',
        'data-hare': 'group:default/data',
      };
      people = peopleOn(database, {
        checks,
        policy: ({ name }, person) =>
          name === readinessWaiverDecidePermission.name
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'readiness',
                resourceType: 'readiness-waiver',
                conditions: {
                  rule: 'IS_OWNER',
                  resourceType: 'readiness-waiver',
                  params: { claims: [owners[person ?? ''] ?? ''] },
                },
              }
            : { result: AuthorizeResult.ALLOW },
      });
      const { body } = await ask();
      const mayDecide = async (person: string) => {
        const list = await people.as(person)('get', '/waivers');
        return list.body.items[0].canDecide;
      };
      expect(await mayDecide('rally-owl')).toBe(true);
      await database('entities').update({ owner_ref: 'group:default/data' });
      expect(await mayDecide('rally-owl')).toBe(false);
      expect((await decide('rally-owl', body.id)).status).toBe(403);
      const of = (owner: string) =>
        people.as('data-hare')('get', `/waivers?owner=group:default/${owner}`);
      expect((await of('runtime')).body.totalItems).toBe(0);
      expect((await of('data')).body.items).toMatchObject([
        { canDecide: true, ownerRef: 'group:default/data' },
      ]);
      expect((await decide('data-hare', body.id)).status).toBe(200);
      // Whose it was counts once the catalog knows nobody.
      await database('entities').delete();
      expect((await of('runtime')).body.totalItems).toBe(1);
    });

    it('stands in one place of the list, page by page, open ones first', async () => {
      const { body: open } = await ask({}, line.replace('docs', 'tls'));
      const decided: string[] = [];
      for (const approve of [true, false, true]) {
        people.clock.at += 1;
        const { body } = await ask();
        await decide('rally-owl', body.id, approve);
        decided.unshift(body.id);
      }
      const seen: { id: string; status: string }[] = [];
      let cursor = '';
      do {
        const { body } = await people.as('ion-fox')(
          'get',
          `/waivers?limit=1${cursor}`,
        );
        expect(body).toMatchObject({ totalItems: 4, items: [{}] });
        seen.push(...body.items);
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
      } while (cursor);
      expect(seen.map(({ id }) => id)).toEqual([open.id, ...decided]);
      const list = async (status: string) => {
        const { body } = await people.as('ion-fox')(
          'get',
          `/waivers?status=${status}`,
        );
        return body.items.map(({ id }: { id: string }) => id);
      };
      expect(await list('pending')).toEqual([open.id]);
      expect(await list('declined')).toEqual([decided[1]]);
      people.clock.at = now + 31 * day;
      expect(await list('ended')).toEqual([decided[0], decided[2], open.id]);
    });

    it('is decided once, also by two at once', async () => {
      const { body } = await ask();
      const both = [
        decide('rally-owl', body.id, true),
        decide('sre-elk', body.id, false),
      ];
      expect(statuses(await Promise.all(both))).toEqual([200, 409]);
    });

    it('tells the asker what was decided', async () => {
      const { body } = await ask();
      await people.told();
      people.notifications.send.mockClear();
      await decide('rally-owl', body.id);
      expect(await people.told()).toMatchObject([
        {
          recipients: {
            entityRef: ['user:default/ion-fox', 'group:default/runtime'],
          },
          payload: { title: expect.stringContaining('approved') },
        },
      ]);
    });

    it.each<[string, string, boolean, string]>([
      ['who decides', 'Ion-Fox', false, 'group:default/sre'],
      ['who decided', 'ion-fox', true, 'user:default/rally-owl'],
      ['who asked', 'rally-owl', true, 'user:default/ion-fox'],
    ])(
      'tells %s when the other side withdraws it',
      async (_, person, isApproved, expected) => {
        const { body } = await ask();
        if (isApproved) await decide('rally-owl', body.id);
        await people.told();
        people.notifications.send.mockClear();
        // What is one's own needs no permission to decide.
        const withdraw = () =>
          people.as(person)('delete', `/waivers/${body.id}`);
        expect((await withdraw()).status).toBe(204);
        expect((await withdraw()).status).toBe(409);
        expect(await people.told()).toMatchObject([
          {
            recipients: { entityRef: [expected, 'group:default/runtime'] },
            payload: { title: expect.stringContaining('withdrawn') },
          },
        ]);
      },
    );
  });

  describe('the owner', () => {
    const remind = async () => {
      await people.reminders.send();
      return (await people.told()).filter(sent =>
        JSON.stringify(sent).includes('ends on'),
      );
    };

    it('is reminded once, 14 days before what was said ends', async () => {
      await people.as('ion-fox')('post', `${line}/attestations`, {
        ...word,
        expiresAt: iso(now + 60 * day),
      });
      people.clock.at = now + 46 * day - 1;
      expect(await remind()).toEqual([]);
      people.clock.at = now + 46 * day;
      // Two replicas may look at the same time.
      await Promise.all([people.reminders.send(), people.reminders.send()]);
      expect(await remind()).toMatchObject([
        { recipients: { entityRef: ['group:default/runtime'] } },
      ]);
      people.clock.at = now + 59 * day;
      expect(await remind()).toHaveLength(1);
    });

    it('is reminded of leave that ends', async () => {
      const { body } = await people.as('ion-fox')('post', `${line}/waivers`, {
        ...leave,
        expiresAt: iso(now + 60 * day),
      });
      await people.as('rally-owl')('post', `/waivers/${body.id}/decision`, {
        approve: true,
      });
      people.clock.at = now + 46 * day;
      expect(await remind()).toHaveLength(1);
    });

    it('is reminded when what had left the catalog is back', async () => {
      await people.as('ion-fox')('post', `${line}/attestations`, {
        ...word,
        expiresAt: iso(now + 60 * day),
      });
      await database('entities').delete();
      people.clock.at = now + 50 * day;
      expect(await remind()).toEqual([]);
      await keepEntities(database, [anEntity('logplex')]);
      expect(await remind()).toHaveLength(1);
    });
  });

  it('puts no program to its name', async () => {
    const robot = people.as({ service: 'external:ci' });
    const answers = [
      await robot('post', `${line}/attestations`, word),
      await robot('post', `${line}/waivers`, leave),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('is neither seen nor said about what is hidden', async () => {
    const { body } = await people.as('ion-fox')(
      'post',
      `${line}/waivers`,
      leave,
    );
    people.hidden.add('component:default/logplex');
    const fox = people.as('ion-fox');
    expect((await fox('get', '/waivers')).body.items).toEqual([]);
    expect((await fox('delete', `/waivers/${body.id}`)).status).toBe(404);
    expect((await fox('post', `${line}/waivers`, leave)).status).toBe(404);
    expect((await fox('post', `${line}/attestations`, word)).status).toBe(404);
  });
});
