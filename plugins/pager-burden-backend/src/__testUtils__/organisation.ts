import { Entity } from '@backstage/catalog-model';

/** People of the tests, and the groups they speak for. */
export const people: Record<string, string[]> = {
  'ion-fox': ['group:default/runtime'],
  'rally-owl': ['group:default/runtime'],
  'data-hare': ['group:default/data'],
  'kiln-wren': [],
  'sre-elk': ['group:default/sre'],
};

function anEntity(
  kind: string,
  name: string,
  relations: [type: string, target: string][] = [],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** Teams runtime, managed by kiln-wren, data and sre, and what they own. */
export const organisation: readonly Entity[] = [
  ...Object.entries(people).map(([name, groups]) =>
    anEntity(
      'User',
      name,
      groups.map(group => ['memberOf', group]),
    ),
  ),
  anEntity('Group', 'runtime', [], {
    'operability.dev/engineering-manager': 'user:default/kiln-wren',
  }),
  anEntity('Group', 'data'),
  anEntity('Group', 'sre'),
  anEntity('Component', 'logplex', [['ownedBy', 'group:default/runtime']]),
  anEntity('Component', 'hermes', [['ownedBy', 'group:default/runtime']]),
  anEntity('Component', 'vault', [['ownedBy', 'group:default/data']]),
];
