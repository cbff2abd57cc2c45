import { Entity } from '@backstage/catalog-model';

/** An entity of the catalog, with what on call reads of it. */
export function anEntity(
  kind: string,
  name: string,
  fields: {
    owner?: string;
    system?: string;
    annotations?: Record<string, string>;
    parent?: string;
    members?: readonly string[];
  } = {},
): Entity {
  const { owner, system, annotations = {}, parent, members = [] } = fields;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec: { ...(owner && { owner }), ...(system && { system }) },
    relations: [
      ...(parent
        ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
        : []),
      ...members.map(member => ({
        type: 'hasMember',
        targetRef: `user:default/${member}`,
      })),
    ],
  };
}

/** People of the tests, and the groups they speak for. */
export const people: Record<string, string[]> = {
  'ion-fox': ['group:default/runtime', 'group:default/platform'],
  'rally-owl': ['group:default/runtime', 'group:default/platform'],
  'data-hare': ['group:default/data'],
  'sre-elk': ['group:default/sre'],
};

/** Teams runtime (in platform), data and sre, and what they own. */
export const organization: readonly Entity[] = [
  ...Object.keys(people).map(name => anEntity('User', name)),
  anEntity('Group', 'platform'),
  anEntity('Group', 'runtime', {
    parent: 'platform',
    members: ['ion-fox', 'rally-owl'],
  }),
  anEntity('Group', 'data', { members: ['data-hare'] }),
  anEntity('Group', 'sre', { members: ['sre-elk'] }),
  anEntity('System', 'kernel-apps', { owner: 'platform' }),
  anEntity('Component', 'logplex', { owner: 'runtime' }),
  anEntity('Component', 'hermes', { owner: 'runtime', system: 'kernel-apps' }),
  anEntity('Component', 'vault', { owner: 'data' }),
];
