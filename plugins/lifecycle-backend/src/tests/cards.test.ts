import { aComponent } from '../__testUtils__/entities';
import { startTestPortal, TestPortal } from '../__testUtils__/testPortal';

const printer = {
  title: 'Printer',
  ownerRef: 'group:default/runtime',
  note: 'Third floor',
};

describe('cards for things that are not in the catalog', () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await startTestPortal({
      entities: [
        aComponent('annotated', { stage: 'production' }),
        aComponent('plain', { lifecycle: 'experimental' }),
        aComponent('of-data', { owner: 'data' }),
      ],
    });
  });
  afterEach(() => portal.stop());

  const add = async (card: object = {}, person = 'ion-fox') =>
    portal
      .as(person)
      .post('/cards')
      .send({ ...printer, ...card });

  it('are added, read, changed and deleted, and each is audited', async () => {
    const added = await add({ stage: 'production' });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      id: expect.any(String),
      title: 'Printer',
      kind: 'Unlisted',
      type: '',
      ownerRef: 'group:default/runtime',
      note: 'Third floor',
      stage: 'production',
      since: expect.any(String),
      version: 1,
      canMove: true,
    });
    const path = `/cards/${added.body.id}`;
    const read = await portal.as('data-hare').get(path);
    expect(read.body).toEqual({ ...added.body, canMove: false });

    const changed = await portal
      .as('rally-owl')
      .put(path)
      .send({ title: ' Plotter ', ownerRef: printer.ownerRef, version: 1 });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ title: 'Plotter', version: 2 });
    expect(changed.body.note).toBeUndefined();

    const stale = await portal.as('ion-fox').delete(`${path}?version=1`);
    expect(stale.status).toBe(409);
    const gone = await portal.as('ion-fox').delete(`${path}?version=2`);
    expect(gone.status).toBe(204);
    expect((await portal.as('ion-fox').get(path)).status).toBe(404);

    expect(portal.audited).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'card-create', note: 'Third floor' }),
    );
    expect(
      portal.audited.mock.calls.map(([{ eventId, failed }]) => [
        eventId,
        failed,
      ]),
    ).toEqual([
      ['card-create', undefined],
      ['card-update', undefined],
      ['card-delete', 'ConflictError'],
      ['card-delete', undefined],
    ]);
  });

  it('start unconfirmed in the first stage when nobody says where', async () => {
    const { body } = await add();
    expect(body).toMatchObject({ stage: 'prototype', unconfirmed: true });
  });

  it('are on the board, to be moved like any other', async () => {
    const { body } = await add({ stage: 'development' });
    const moved = await portal
      .as('ion-fox')
      .post(`/cards/${body.id}/moves`)
      .send({ to: 'deprecated', version: 1, reason: 'paperless' });
    expect(moved.status).toBe(201);
    const history = await portal.as('ion-fox').get(`/cards/${body.id}/history`);
    expect(history.body).toMatchObject({
      totalItems: 2,
      items: [
        { type: 'moved', to: 'deprecated' },
        { type: 'placed', to: 'development', reason: 'Third floor' },
      ],
    });
    const board = await portal.as('ion-fox').get('/board?q=print');
    expect(board.body.stages[3].cards).toEqual([
      expect.objectContaining({ id: body.id }),
    ]);
    expect(portal.notifications.send).toHaveBeenLastCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({ link: '/lifecycle/board' }),
      }),
    );
  });

  it('are for those who answer for the owner', async () => {
    expect((await add({}, 'data-hare')).status).toBe(403);
    expect((await add({ ownerRef: 'group:default/data' })).status).toBe(403);
    expect((await add({}, 'sre-elk')).status).toBe(201);
    expect((await add({ ownerRef: 'user:default/ion-fox' })).status).toBe(201);

    const { body } = await add();
    const path = `/cards/${body.id}`;
    const other = portal.as('data-hare');
    const change = {
      title: 'Mine',
      ownerRef: 'group:default/data',
      version: 1,
    };
    expect((await other.put(path).send(change)).status).toBe(403);
    expect((await portal.as('ion-fox').put(path).send(change)).status).toBe(
      403,
    );
    expect((await other.delete(`${path}?version=1`)).status).toBe(403);
    const bind = { entityRef: 'component:default/of-data', version: 1 };
    expect((await other.post(`${path}/bind`).send(bind)).status).toBe(403);
  });

  it.each([
    [
      { stage: 'beta' },
      /body\.stage: there is no stage 'beta'; the stages are/,
    ],
    [{ title: '  ' }, /body\.title/],
    [{ title: 'x'.repeat(101) }, /body\.title/],
    [
      { ownerRef: 'runtime' },
      /body\.ownerRef: must be a full entity reference/,
    ],
    [{ ownerRef: undefined }, /body\.ownerRef/],
    [{ note: 'x'.repeat(2001) }, /body\.note/],
  ])('are refused with %j', async (card, message) => {
    const { status, body } = await add(card);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('with one Idempotency-Key are added once, and never with two meanings', async () => {
    const send = (card: object) =>
      portal
        .as('ion-fox')
        .post('/cards')
        .set('Idempotency-Key', 'k')
        .send({ ...printer, ...card });
    const first = await send({});
    const again = await send({});
    expect(again.body).toEqual(first.body);
    expect((await send({ title: 'Other' })).status).toBe(409);
    const board = await portal.as('ion-fox').get('/board?q=printer');
    expect(board.body.stages[0].total).toBe(1);
  });

  describe('when bound to their entity', () => {
    const bind = async (entityRef: string, person = 'ion-fox', version = 1) => {
      const { body } = await add({ stage: 'production' });
      const answer = await portal
        .as(person)
        .post(`/cards/${body.id}/bind`)
        .send({ entityRef, version });
      return { id: body.id, status: answer.status, body: answer.body };
    };

    it('keep stage and history, and take the place of a default placement', async () => {
      const { id, status, body } = await bind('Component:default/Plain');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        id,
        entityRef: 'component:default/plain',
        title: 'plain',
        kind: 'Component',
        stage: 'production',
        version: 2,
      });
      const entity = await portal
        .as('ion-fox')
        .get('/entities/component/default/plain');
      expect(entity.body).toMatchObject({
        id,
        history: [{ type: 'bound' }, { type: 'placed' }],
      });
      const change = { ...printer, version: 2 };
      const late = await portal.as('ion-fox').put(`/cards/${id}`).send(change);
      expect(late.status).toBe(409);
      expect(late.body.error.message).toMatch(/change it in the catalog/);
      await portal.sync();
      const board = await portal.as('ion-fox').get('/board?q=plain');
      expect(board.body.stages[2].total).toBe(1);
      expect(board.body.stages[1].total).toBe(0);
    });

    it('stay where they are, also when nobody said which stage', async () => {
      const { body } = await add();
      await portal
        .as('ion-fox')
        .post(`/cards/${body.id}/bind`)
        .send({ entityRef: 'component:default/plain', version: 1 });
      await portal.sync();
      const { body: bound } = await portal
        .as('ion-fox')
        .get('/entities/component/default/plain');
      expect(bound).toMatchObject({
        id: body.id,
        stage: 'prototype',
        unconfirmed: true,
        version: 2,
      });
    });

    it('are refused an entity that has a card of its own', async () => {
      const { status, body } = await bind('component:default/annotated');
      expect(status).toBe(409);
      expect(body.error.message).toBe(
        'component:default/annotated has a card already, in Production',
      );
    });

    it.each([
      ['component:default/nothing', 400, /the catalog has no/],
      ['plain', 400, /body\.entityRef: must be a full entity reference/],
      ['component:default/of-data', 403, /what group:default\/data owns/],
    ])('to %s answer %i', async (entityRef, expected, message) => {
      const { status, body } = await bind(entityRef);
      expect(status).toBe(expected);
      expect(body.error.message).toMatch(message);
    });

    it('need the latest version', async () => {
      expect((await bind('component:default/plain', 'ion-fox', 7)).status).toBe(
        409,
      );
    });

    it('wait while the catalog is down', async () => {
      const { body } = await add();
      portal.catalog.isDown = true;
      const { status } = await portal
        .as('ion-fox')
        .post(`/cards/${body.id}/bind`)
        .send({ entityRef: 'component:default/plain', version: 1 });
      expect(status).toBe(503);
    });
  });

  it.each(['/cards/x', '/cards/x/gate?to=production', '/cards/x/history'])(
    'are not found at %s',
    async path => {
      expect((await portal.as('ion-fox').get(path)).status).toBe(400);
      const uuid = '00000000-0000-4000-8000-000000000000';
      const other = await portal
        .as('ion-fox')
        .get(path.replace('/x', `/${uuid}`));
      expect(other.status).toBe(404);
    },
  );
});
