import { TestDatabases } from '@backstage/backend-test-utils';
import { aComponent } from '../__testUtils__/entities';
import { testDatabaseIds } from '../__testUtils__/databases';
import { startTestPortal, TestPortal } from '../__testUtils__/testPortal';

jest.setTimeout(60_000);

const logplex = '/entities/component/default/logplex';

describe('moves', () => {
  const databases = TestDatabases.create({ ids: testDatabaseIds });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    let portal: TestPortal;
    beforeEach(async () => {
      portal = await startTestPortal({
        knex: await databases.init(databaseId),
        entities: [
          aComponent('logplex', { stage: 'production', usedBy: ['shushu'] }),
          aComponent('shushu', { stage: 'production' }),
          aComponent('codon', { stage: 'sunset' }),
          aComponent('idea', { stage: 'prototype' }),
          aComponent('unsure', { lifecycle: 'odd' }),
        ],
      });
    });
    afterEach(() => portal.stop());

    const move = (person: string, path: string, body: object) =>
      portal.as(person).post(`${path}/moves`).send(body);

    it('are answered, kept, audited, and told to the owner and to open boards', async () => {
      portal.signals.publish.mockClear();
      const wish = { to: 'deprecated', version: 1, reason: 'kafka' };
      const { status, body } = await move('ion-fox', logplex, wish);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        type: 'moved',
        from: 'production',
        to: 'deprecated',
        actorRef: 'user:default/ion-fox',
        reason: 'kafka',
        override: false,
        gate: [
          { source: 'order', status: 'pass' },
          { source: 'reason', status: 'pass' },
        ],
      });
      const { body: card } = await portal.as('data-hare').get(logplex);
      expect(card).toMatchObject({
        stage: 'deprecated',
        version: 2,
        since: body.at,
        canMove: false,
        drift: { declared: 'production', expected: 'deprecated' },
        history: [body, { type: 'placed', to: 'production' }],
      });
      expect(portal.audited).toHaveBeenCalledWith({
        eventId: 'card-move',
        severityLevel: 'medium',
        entityRef: 'component:default/logplex',
        to: 'deprecated',
        version: 1,
        override: false,
        reason: 'kafka',
        confirmations: [],
        id: card.id,
        from: 'production',
        overridden: false,
        moveId: body.id,
      });
      expect(portal.notifications.send).toHaveBeenCalledWith({
        recipients: {
          type: 'entity',
          entityRef: 'group:default/runtime',
          excludeEntityRef: 'user:default/ion-fox',
        },
        payload: {
          title: 'logplex moved from Production to Deprecated',
          description: 'kafka',
          link: '/catalog/default/component/logplex',
          topic: 'lifecycle',
          severity: 'normal',
        },
      });
      expect(portal.signals.publish).toHaveBeenCalledWith({
        recipients: { type: 'broadcast' },
        channel: 'lifecycle:board',
        message: {},
      });
    });

    it('stand even when nobody can be told', async () => {
      portal.notifications.send.mockRejectedValue(new Error('no such plugin'));
      portal.signals.publish.mockRejectedValue(new Error('no events'));
      const wish = { to: 'deprecated', version: 1, reason: 'kafka' };
      expect((await move('ion-fox', logplex, wish)).status).toBe(201);
    });

    it('are refused with what is missing while the gate is closed', async () => {
      const idea = '/entities/component/default/idea';
      const { status, body } = await move('ion-fox', idea, {
        to: 'production',
        version: 1,
      });
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        name: 'ConflictError',
        message:
          'idea cannot enter Production yet. Production can be entered only from Development. Not confirmed: A launch mail went out.',
        blockers: [
          {
            source: 'order',
            status: 'fail',
            message: 'Production can be entered only from Development.',
          },
          { source: 'confirmation', id: 'launch-mail', status: 'fail' },
        ],
      });
      expect(portal.audited).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'card-move',
          failed: 'ConflictError',
        }),
      );
      expect((await portal.as('ion-fox').get(idea)).body.stage).toBe(
        'prototype',
      );
    });

    it('go through with the confirmations that the stage asks for', async () => {
      const idea = '/entities/component/default/idea';
      await move('ion-fox', idea, { to: 'development', version: 1 });
      const { status, body } = await move('ion-fox', idea, {
        to: 'production',
        version: 2,
        confirmations: ['launch-mail', 'of-another-stage'],
      });
      expect(status).toBe(201);
      expect(body.confirmations).toEqual(['launch-mail']);
    });

    it('back ask for a reason and nothing else', async () => {
      const back = { to: 'prototype', version: 1 };
      const refused = await move('ion-fox', logplex, back);
      expect(refused.status).toBe(409);
      expect(refused.body.error.blockers).toEqual([
        expect.objectContaining({ source: 'reason' }),
      ]);
      const done = await move('ion-fox', logplex, { ...back, reason: 'early' });
      expect(done.status).toBe(201);
    });

    it('tell whoever comes second who was first, and where to', async () => {
      const wish = { to: 'deprecated', version: 1, reason: 'kafka' };
      await move('rally-owl', logplex, wish);
      const { status, body } = await move('ion-fox', logplex, {
        ...wish,
        to: 'prototype',
      });
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /^rally-owl moved logplex to Deprecated (just now|\d seconds? ago)$/,
        ),
        current: {
          stage: 'deprecated',
          version: 2,
          movedBy: 'user:default/rally-owl',
          movedAt: expect.any(String),
        },
      });
      expect(body.error.blockers).toBeUndefined();
    });

    it('of two movers at once let one win', async () => {
      const wish = { to: 'deprecated', version: 1, reason: 'kafka' };
      const answers = await Promise.all([
        move('ion-fox', logplex, wish),
        move('rally-owl', logplex, wish),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const loser = answers.find(({ status }) => status === 409)!;
      expect(loser.body.error.current).toMatchObject({ version: 2 });
    });

    it('are for owners; others are told so', async () => {
      const wish = { to: 'deprecated', version: 1, reason: 'kafka' };
      const { status, body } = await move('data-hare', logplex, wish);
      expect(status).toBe(403);
      expect(body.error.message).toBe(
        'You may not move logplex: its owners do',
      );
      expect((await move('sre-elk', logplex, wish)).status).toBe(201);
    });

    it('pass a closed gate by override, with permission and reason, marked until the next move', async () => {
      const idea = '/entities/component/default/idea';
      const wish = { to: 'production', version: 1, override: true };
      const owner = await move('ion-fox', idea, { ...wish, reason: 'urgent' });
      expect(owner.status).toBe(403);
      expect(owner.body.error.message).toBe(
        'You may not let idea pass the closed gate to Production',
      );
      const silent = await move('sre-elk', idea, wish);
      expect(silent.status).toBe(409);
      expect(silent.body.error.blockers).toEqual([
        expect.objectContaining({ source: 'reason' }),
      ]);
      const done = await move('sre-elk', idea, { ...wish, reason: 'urgent' });
      expect(done.status).toBe(201);
      expect(done.body).toMatchObject({
        override: true,
        gate: [{ source: 'order', status: 'fail' }, { source: 'confirmation' }],
      });
      expect(portal.audited).toHaveBeenCalledWith(
        expect.objectContaining({ severityLevel: 'high', overridden: true }),
      );
      const { body: card } = await portal.as('ion-fox').get(idea);
      expect(card.overridden).toBe(true);

      await move('ion-fox', idea, {
        to: 'development',
        version: 2,
        reason: 'x',
      });
      const { body: later } = await portal.as('ion-fox').get(idea);
      expect(later.overridden).toBeUndefined();
      expect(later.history[1].override).toBe(true);
    });

    it('leave a terminal stage only by override', async () => {
      const codon = '/entities/component/default/codon';
      const wish = { to: 'deprecated', version: 1, reason: 'back' };
      const refused = await move('ion-fox', codon, wish);
      expect(refused.body.error.blockers).toEqual([
        expect.objectContaining({ source: 'terminal' }),
      ]);
      const done = await move('sre-elk', codon, { ...wish, override: true });
      expect(done.status).toBe(201);
    });

    it('into a stage without consumers wait for the last of them', async () => {
      await move('ion-fox', logplex, {
        to: 'deprecated',
        version: 1,
        reason: 'x',
      });
      const plan = await portal
        .as('ion-fox')
        .put(`${logplex}/sunset-plan`)
        .send({
          deprecateOn: '2026-01-01',
          deactivateOn: '2026-02-01',
          sunsetOn: '2026-03-01',
          reason: 'x',
          version: 0,
        });
      expect(plan.status).toBe(200);
      const wish = { to: 'deactivated', version: 2, reason: 'x' };
      const refused = await move('ion-fox', logplex, wish);
      expect(refused.body.error.blockers).toEqual([
        expect.objectContaining({
          source: 'consumers',
          message: 'Still consumed by shushu.',
        }),
      ]);
      const shushu = '/entities/component/default/shushu';
      await move('sre-elk', shushu, {
        to: 'sunset',
        version: 1,
        reason: 'gone',
        override: true,
      });
      expect((await move('ion-fox', logplex, wish)).status).toBe(201);
    });

    it('past their consumers are kept without the names of these', async () => {
      const done = await move('sre-elk', logplex, {
        to: 'deactivated',
        version: 1,
        reason: 'x',
        override: true,
      });
      expect(done.body.gate).toContainEqual(
        expect.objectContaining({
          source: 'consumers',
          status: 'fail',
          message: 'Still consumed by 1 in use.',
        }),
      );
      const { body } = await portal.as('ion-fox').get(logplex);
      expect(JSON.stringify(body.history)).not.toContain('shushu');
    });

    it('confirm a default placement where it is, once', async () => {
      const unsure = '/entities/component/default/unsure';
      const before = await portal.as('ion-fox').get(unsure);
      expect(before.body).toMatchObject({
        stage: 'prototype',
        unconfirmed: true,
      });
      const wish = { to: 'prototype', version: 1 };
      expect((await move('ion-fox', unsure, wish)).status).toBe(201);
      const after = await portal.as('ion-fox').get(unsure);
      expect(after.body.unconfirmed).toBeUndefined();
      expect(after.body.since).toBe(before.body.since);
      const again = await move('ion-fox', unsure, { ...wish, version: 2 });
      expect(again.status).toBe(400);
      expect(again.body.error.message).toBe(
        'body.to: unsure is in Prototype already',
      );
    });

    it.each([
      [
        { to: 'beta', version: 1 },
        /body\.to: there is no stage 'beta'; the stages are prototype, .*, sunset/,
      ],
      [{ version: 1 }, /body\.to/],
      [{ to: 'deprecated' }, /body\.version/],
      [{ to: 'deprecated', version: '1' }, /body\.version/],
      [{ to: 'deprecated', version: 1, reason: 7 }, /body\.reason/],
      [
        { to: 'deprecated', version: 1, confirmations: 'x' },
        /body\.confirmations/,
      ],
      [{ to: 'x'.repeat(64), version: 1 }, /body\.to/],
    ])('refuse %j and name the field', async (body, message) => {
      const answer = await move('ion-fox', logplex, body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.name).toBe('InputError');
      expect(answer.body.error.message).toMatch(message);
    });

    it.each([
      ['/board?q=%00', 400],
      ['/board?stage=%00', 400],
      [
        `/board?stage=production&cursor=${Buffer.from(
          '["\\u0000","a","b"]',
        ).toString('base64url')}`,
        400,
      ],
      [`/changes?after=${Number.MAX_SAFE_INTEGER}`, 200],
      [
        `${logplex}/history?cursor=${Buffer.from('1e15').toString(
          'base64url',
        )}`,
        200,
      ],
    ])('leave the database alone with %s', async (path, expected) => {
      const { status } = await portal.as('ion-fox').get(path);
      expect(status).toBe(expected);
    });

    it('answer a version that no database could hold as a stale one', async () => {
      const version = Number.MAX_SAFE_INTEGER;
      const answers = [
        await move('ion-fox', logplex, {
          to: 'prototype',
          version,
          reason: 'x',
        }),
        await portal.as('ion-fox').put(`${logplex}/sunset-plan`).send({
          deprecateOn: '2026-01-01',
          deactivateOn: '2026-02-01',
          sunsetOn: '2026-03-01',
          reason: 'x',
          version,
        }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    });

    it('refuse a body that is too large, or no JSON', async () => {
      const large = await move('ion-fox', logplex, {
        reason: 'x'.repeat(200_000),
      });
      expect(large.status).toBe(413);
      const odd = await portal
        .as('ion-fox')
        .post(`${logplex}/moves`)
        .set('Content-Type', 'application/json')
        .send('{"to":');
      expect(odd.status).toBe(400);
    });

    it('with one Idempotency-Key happen once', async () => {
      const wish = { to: 'deprecated', version: 1, reason: 'kafka' };
      const send = () =>
        move('ion-fox', logplex, wish).set('Idempotency-Key', 'key-1');
      const first = await send();
      const second = await send();
      expect(first.status).toBe(201);
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      const { body } = await portal.as('ion-fox').get(`${logplex}/history`);
      expect(body.totalItems).toBe(2);
    });

    it('by another program have no actor', async () => {
      const { status, body } = await portal
        .as({ service: 'external:ci' })
        .post(`${logplex}/moves`)
        .send({ to: 'deprecated', version: 1, reason: 'kafka' });
      expect(status).toBe(201);
      expect(body.actorRef).toBeUndefined();
    });

    it('can be paged through, newest first', async () => {
      const to = ['deprecated', 'prototype', 'development'];
      for (const [index, name] of to.entries()) {
        await move('ion-fox', logplex, {
          to: name,
          version: index + 1,
          reason: 'x',
        });
      }
      const first = await portal
        .as('ion-fox')
        .get(`${logplex}/history?limit=2`);
      expect(first.body).toMatchObject({
        totalItems: 4,
        items: [{ to: 'development' }, { to: 'prototype' }],
        nextCursor: expect.any(String),
      });
      const next = await portal
        .as('ion-fox')
        .get(`${logplex}/history?limit=2&cursor=${first.body.nextCursor}`);
      expect(next.body.items).toMatchObject([
        { to: 'deprecated' },
        { to: 'production', type: 'placed' },
      ]);
      expect(next.body.nextCursor).toBeUndefined();
      const odd = await portal
        .as('ion-fox')
        .get(`${logplex}/history?cursor=odd`);
      expect(odd.status).toBe(400);
    });
  });
});
