import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { VisibleEntities } from './VisibleEntities';

const entity = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});
const conditional = {
  result: AuthorizeResult.CONDITIONAL as AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: {},
  },
};

function setUp(
  decision:
    | { result: AuthorizeResult.ALLOW | AuthorizeResult.DENY }
    | typeof conditional,
) {
  const catalog = catalogServiceMock({
    entities: [entity('logplex'), entity('NTP')],
  });
  const streamEntities = jest.fn(catalog.streamEntities.bind(catalog));
  const clock = { time: 0, now: () => clock.time };
  const visible = VisibleEntities.create({
    catalog: { streamEntities },
    permissions: { authorizeConditional: async () => [decision] },
    clock,
  });
  return { visible, streamEntities, clock };
}

describe('VisibleEntities', () => {
  const credentials = mockCredentials.user();

  it('asks the catalog nothing for a reader who may see everything', async () => {
    const { visible, streamEntities } = setUp({
      result: AuthorizeResult.ALLOW,
    });
    expect(await visible.forRequest(credentials)).toEqual({ all: true });
    expect(streamEntities).not.toHaveBeenCalled();
  });

  it('shows nothing to a reader who may see nothing', async () => {
    const { visible } = setUp({ result: AuthorizeResult.DENY });
    expect(await visible.forRequest(credentials)).toEqual({
      all: false,
      refs: new Set(),
    });
  });

  it('reads what a reader may see with their credentials, once in half a minute', async () => {
    const { visible, streamEntities, clock } = setUp(conditional);
    const expected = {
      all: false,
      refs: new Set(['component:default/logplex', 'component:default/ntp']),
    };
    expect(await visible.forRequest(credentials)).toEqual(expected);
    expect(await visible.forRequest(credentials)).toEqual(expected);
    expect(streamEntities).toHaveBeenCalledTimes(1);
    expect(streamEntities).toHaveBeenCalledWith(expect.anything(), {
      credentials,
    });
    await visible.forRequest(mockCredentials.user('user:default/rally-owl'));
    expect(streamEntities).toHaveBeenCalledTimes(2);
    clock.time = 30_000;
    await visible.forRequest(credentials);
    expect(streamEntities).toHaveBeenCalledTimes(3);
  });

  it('does not keep a failure', async () => {
    const { visible, streamEntities } = setUp(conditional);
    streamEntities.mockImplementationOnce(() => {
      throw new Error('catalog is down');
    });
    await expect(visible.forRequest(credentials)).rejects.toThrow(
      'catalog is down',
    );
    await expect(visible.forRequest(credentials)).resolves.toMatchObject({
      all: false,
    });
  });
});
