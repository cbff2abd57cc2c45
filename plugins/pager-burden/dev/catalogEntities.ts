import { Entity } from '@backstage/catalog-model';
import { sampleEntity } from '../src/__testUtils__/samples';

/** What the pages of pager burden name, as far as they lead to it. */
export const catalogEntities: Entity[] = [
  {
    ...sampleEntity,
    relations: [{ type: 'ownedBy', targetRef: 'group:default/runtime' }],
  },
  ...['runtime', 'data', 'sre'].map(name => entityOf('Group', name)),
  ...['ion-fox', 'rally-owl', 'noah'].map(name => entityOf('User', name)),
];

function entityOf(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}
