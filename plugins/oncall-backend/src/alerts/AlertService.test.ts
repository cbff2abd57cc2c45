import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { aCaller, aProgram } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { elk, engineOn, fox, logplex, owl } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const minutes = 60_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });
const body = {
  entityRef: logplex,
  summary: 'Queue is full',
  links: [],
  urgency: 'high' as const,
};

describe.each(databases.eachSupportedId())('AlertService on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  const setUp = async (options: Parameters<typeof engineOn>[1] = {}) => {
    const engine = await engineOn(database, options);
    const { alerts } = engine.oncall.services;
    const act = (
      person: string,
      id: string,
      asked: Parameters<typeof alerts.act>[2],
    ) => alerts.act(aCaller(person), id, asked);
    return { ...engine, alerts, act };
  };

  it('raises an alert, pages at once, and says what comes next', async () => {
    const { alerts, oncall, clock, pager } = await setUp();
    const { isNew, alert } = await alerts.raise(aCaller('ion-fox'), body);
    await oncall.sender.idle();
    expect(isNew).toBe(true);
    expect(alert).toMatchObject({
      number: 1,
      status: 'triggered',
      step: 1,
      assigned: [fox],
      policy: { id: 'runtime', version: 1, name: 'Runtime' },
      pendingActions: [
        {
          type: 'escalate',
          at: new Date(clock.time + 2 * minutes).toISOString(),
        },
      ],
      canRespond: true,
    });
    expect(pager.sent).toHaveLength(1);
  });

  it('refuses one for what is not in the catalog, or whose reader may not see it', async () => {
    const { alerts } = await setUp({ visible: [logplex] });
    const raise = (entityRef: string) =>
      alerts.raise(aCaller('ion-fox'), { ...body, entityRef });
    await expect(raise('component:default/nothing')).rejects.toThrow(
      "there is no 'component:default/nothing'",
    );
    await expect(raise('component:default/hermes')).rejects.toThrow(
      "there is no 'component:default/hermes'",
    );
  });

  it('lets one of two who acknowledge at once hold it, and tells the other', async () => {
    const { trigger, act, alerts, pager, pass, lines } = await setUp();
    const { id } = await trigger();
    const answers = await Promise.allSettled([
      act('ion-fox', id, { type: 'acknowledge' }),
      act('rally-owl', id, { type: 'acknowledge' }),
    ]);
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      reason: { name: 'ConflictError', message: /holds it already/ },
    });
    const alert = await alerts.get(aCaller('ion-fox').credentials, id);
    expect(alert.status).toBe('acknowledged');
    expect([fox, owl]).toContain(alert.heldBy);
    await pass(10 * minutes, minutes);
    expect(pager.sent).toHaveLength(1);
    expect(
      (await lines(id)).filter(type => type === 'acknowledged'),
    ).toHaveLength(1);
  });

  it('changes nothing when its holder acknowledges twice', async () => {
    const { trigger, act } = await setUp();
    const { id } = await trigger();
    const once = await act('ion-fox', id, { type: 'acknowledge' });
    const twice = await act('ion-fox', id, { type: 'acknowledge' });
    expect(twice).toEqual(once);
  });

  it('asks the holder again when the acknowledgement times out, then the step after', async () => {
    const { trigger, act, pass, clock, pagesSince } = await setUp();
    const start = clock.time;
    const { id } = await trigger();
    await act('ion-fox', id, { type: 'acknowledge' });
    await pass(33 * minutes, 30_000);
    expect(pagesSince(start)).toEqual([
      [0, fox],
      [30 * 60, fox],
      [32 * 60, owl],
    ]);
  });

  it('escalates from the step that was seen, and refuses one that has passed', async () => {
    const { trigger, act, oncall, pager } = await setUp();
    const { id } = await trigger();
    await act('ion-fox', id, { type: 'escalate', fromStep: 1 });
    await oncall.sender.idle();
    expect(pager.sent.map(({ message }) => message.userRef)).toEqual([
      fox,
      owl,
    ]);
    await expect(
      act('ion-fox', id, { type: 'escalate', fromStep: 1 }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('pages whom it is handed to, and nobody for one that is resolved', async () => {
    const { trigger, act, oncall, pager } = await setUp();
    const { id } = await trigger();
    await act('ion-fox', id, { type: 'reassign', userRef: elk });
    await oncall.sender.idle();
    expect(pager.sent[1].message.userRef).toBe(elk);
    await act('codon-elk', id, { type: 'resolve' });
    await expect(
      act('codon-elk', id, { type: 'acknowledge' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('comes back at step 1 when a snooze is over', async () => {
    const { trigger, act, pass, clock, pagesSince } = await setUp();
    const { id } = await trigger();
    const start = clock.time;
    const until = start + 10 * minutes;
    await act('ion-fox', id, { type: 'snooze', until });
    await pass(11 * minutes, 30_000);
    expect(pagesSince(start)).toEqual([
      [0, fox],
      [600, fox],
    ]);
    await expect(
      act('ion-fox', id, { type: 'snooze', until: start }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('lets whoever was paged answer, whatever they may read otherwise', async () => {
    const deny = { result: AuthorizeResult.DENY } as const;
    const { trigger, act } = await setUp({
      visible: [],
      decisions: {
        'oncall.alert.read': deny,
        'oncall.alert.respond': deny,
      },
    });
    const { id } = await trigger();
    await expect(
      act('rally-owl', id, { type: 'acknowledge' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    const alert = await act('ion-fox', id, { type: 'acknowledge' });
    expect(alert.heldBy).toBe(fox);
  });

  it('lets a program resolve, and not acknowledge', async () => {
    const { trigger, alerts } = await setUp();
    const { id } = await trigger();
    const program = aProgram('plugin:ci');
    await expect(
      alerts.act(program, id, { type: 'acknowledge' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    const { status } = await alerts.act(program, id, { type: 'resolve' });
    expect(status).toBe('resolved');
  });

  it('goes through the real ladder as a drill that is marked as one', async () => {
    const { alerts, oncall, pager } = await setUp();
    const first = await alerts.drill(aCaller('ion-fox'), logplex);
    const second = await alerts.drill(aCaller('ion-fox'), logplex);
    await oncall.sender.idle();
    expect(second).toMatchObject({ isNew: false });
    expect(second.alert.id).toBe(first.alert.id);
    expect(pager.sent).toHaveLength(1);
    expect(pager.sent[0].message).toMatchObject({
      title: expect.stringMatching(/^Drill, nothing is broken/),
      alert: { drill: true },
    });
  });

  it('commits nothing of an acknowledgement that cannot be written whole', async () => {
    const { trigger, act, oncall, alerts } = await setUp();
    const { id } = await trigger();
    jest
      .spyOn(oncall.stores.pages, 'acknowledge')
      .mockRejectedValueOnce(new Error('Gone'));
    await expect(act('ion-fox', id, { type: 'acknowledge' })).rejects.toThrow(
      'Gone',
    );
    const { status } = await alerts.get(aCaller('ion-fox').credentials, id);
    expect(status).toBe('triggered');
  });
});
