import {
  BackstageUserPrincipal,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  lifecycleOpenAlertsExtensionPoint,
  LifecycleOpenAlertsProvider,
} from '@operability/plugin-lifecycle-node';
import { Board } from '@operability/plugin-lifecycle-common';
import { aComponent } from '../__testUtils__/entities';
import { startTestPortal, TestPortal } from '../__testUtils__/testPortal';

jest.setTimeout(60_000);

const entities = [
  aComponent('logplex', { stage: 'production' }),
  aComponent('hermes', { stage: 'production' }),
  aComponent('idea', { stage: 'prototype' }),
];

function moduleWith(
  countOpenAlerts: LifecycleOpenAlertsProvider['countOpenAlerts'],
  moduleId = 'test-alerts',
) {
  return createBackendModule({
    pluginId: 'lifecycle',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { openAlerts: lifecycleOpenAlertsExtensionPoint },
        async init({ openAlerts }) {
          openAlerts.setProvider({ id: moduleId, countOpenAlerts });
        },
      });
    },
  });
}

describe('open alerts on cards', () => {
  let portal: TestPortal | undefined;
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
  });

  const start = async (
    count: LifecycleOpenAlertsProvider['countOpenAlerts'],
  ) => {
    portal = await startTestPortal({ entities, features: [moduleWith(count)] });
    return portal.as('ion-fox');
  };
  const openOn = (board: Board) =>
    Object.fromEntries(
      board.stages.flatMap(({ cards }) =>
        cards.map(({ title, openAlerts }) => [title, openAlerts]),
      ),
    );

  it('are counted once an answer, with the rights of its reader', async () => {
    const asked: { refs: readonly string[]; reader: string }[] = [];
    const reader = await start(async (refs, { credentials }) => {
      const principal = credentials.principal as BackstageUserPrincipal;
      asked.push({ refs, reader: principal.userEntityRef });
      return new Map([['component:default/logplex', 2]]);
    });

    const { body: board } = await reader.get('/board');
    expect(openOn(board)).toEqual({
      logplex: 2,
      hermes: undefined,
      idea: undefined,
    });
    expect(asked).toEqual([
      {
        refs: expect.arrayContaining([
          'component:default/logplex',
          'component:default/hermes',
          'component:default/idea',
        ]),
        reader: 'user:default/ion-fox',
      },
    ]);

    const logplex = '/entities/component/default/logplex';
    const { body: entity } = await reader.get(logplex);
    expect(entity.openAlerts).toBe(2);
    const { body: card } = await reader.get(`/cards/${entity.id}`);
    expect(card.openAlerts).toBe(2);
  });

  it('are asked for only for the cards of the page that is answered', async () => {
    const asked: string[][] = [];
    const reader = await start(async refs => {
      asked.push([...refs]);
      return new Map();
    });
    await reader.get('/board?stage=production&limit=1');
    expect(asked).toEqual([['component:default/hermes']]);
  });

  it('are left out when they cannot be counted, and the board is there', async () => {
    const reader = await start(async () => {
      throw new Error('on call is down');
    });
    const { status, body: board } = await reader.get('/board');
    expect(status).toBe(200);
    expect(openOn(board)).toEqual({
      logplex: undefined,
      hermes: undefined,
      idea: undefined,
    });
  });

  it('are counted by one module alone: a second fails to start', async () => {
    const none = async () => new Map<string, number>();
    await expect(
      startTestPortal({
        entities,
        features: [moduleWith(none, 'first'), moduleWith(none, 'second')],
      }),
    ).rejects.toThrow("Open alerts are counted by 'first' already");
  });
});
