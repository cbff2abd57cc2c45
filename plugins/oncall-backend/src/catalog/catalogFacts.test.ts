import { Entity } from '@backstage/catalog-model';
import { factsOf } from './catalogFacts';

function entity(
  kind: string,
  fields: {
    metadata?: Partial<Entity['metadata']>;
    spec?: Entity['spec'];
    relations?: [string, string][];
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name: 'Logplex', ...fields.metadata },
    spec: fields.spec,
    relations: fields.relations?.map(([type, targetRef]) => ({
      type,
      targetRef,
    })),
  };
}

describe('factsOf', () => {
  it('keeps what on call needs of a component', () => {
    expect(
      factsOf(
        entity('Component', {
          metadata: {
            title: 'Log plex',
            labels: { 'operability.dev/tier': '1' },
            annotations: {
              'operability.dev/policy': ' runtime ',
              'operability.dev/runbook': 'https://runbooks.example.com/logplex',
            },
          },
          relations: [
            ['ownedBy', 'group:default/runtime'],
            ['ownedBy', 'group:default/data'],
            ['partOf', 'component:default/logs'],
            ['partOf', 'system:default/logs'],
            ['dependsOn', 'resource:default/queue'],
            ['consumesApi', 'api:default/apps'],
            ['providesApi', 'api:default/logs'],
          ],
        }),
      ),
    ).toEqual({
      entityRef: 'component:default/logplex',
      title: 'Log plex',
      ownerRef: 'group:default/runtime',
      systemRef: 'system:default/logs',
      policyId: 'runtime',
      tier: 1,
      runbookUrl: 'https://runbooks.example.com/logplex',
      needs: ['api:default/apps', 'resource:default/queue'],
      providesApis: ['api:default/logs'],
    });
  });

  it('keeps the place and the people of a group, and its manager in full', () => {
    expect(
      factsOf(
        entity('Group', {
          metadata: {
            namespace: 'west',
            annotations: { 'operability.dev/engineering-manager': 'Noah' },
          },
          spec: { profile: { displayName: 'Logs' } },
          relations: [
            ['childOf', 'group:default/engineering'],
            ['hasMember', 'user:default/rally-owl'],
            ['hasMember', 'user:default/ion-fox'],
          ],
        }),
      ),
    ).toEqual({
      entityRef: 'group:west/logplex',
      title: 'Logs',
      parentRef: 'group:default/engineering',
      managerRef: 'user:west/noah',
      members: ['user:default/ion-fox', 'user:default/rally-owl'],
    });
  });

  it('takes the word of an entity whose relations are not there yet', () => {
    expect(
      factsOf(
        entity('Component', { spec: { owner: 'Runtime', system: 'logs' } }),
      ),
    ).toEqual({
      entityRef: 'component:default/logplex',
      ownerRef: 'group:default/runtime',
      systemRef: 'system:default/logs',
    });
    expect(
      factsOf(entity('API', { spec: { owner: 'user:ion-fox' } })).ownerRef,
    ).toBe('user:default/ion-fox');
  });

  it.each([
    ['an owner that is no reference', { spec: { owner: ' ' } }],
    ['an owner that is no text', { spec: { owner: 7 } }],
    [
      'a tier that is none',
      { metadata: { labels: { 'operability.dev/tier': '9' } } },
    ],
    [
      'a runbook that a browser should not open',
      {
        metadata: {
          annotations: { 'operability.dev/runbook': 'data:text/html,runbook' },
        },
      },
    ],
    [
      'an empty policy',
      { metadata: { annotations: { 'operability.dev/policy': ' ' } } },
    ],
  ])('passes over %s', (_, fields) => {
    expect(factsOf(entity('Component', fields))).toEqual({
      entityRef: 'component:default/logplex',
    });
  });
});
