import { Entity, parseEntityRef } from '@backstage/catalog-model';
import {
  Card,
  lifecycleStageApiVersion,
  lifecycleStageKind,
  lifecycleStageLabel,
  Stage,
} from '@operability/plugin-lifecycle-common';

/** A catalog in which everything is that stands on a board. */
export function catalogOf(
  cards: readonly Card[],
  stages: readonly Stage[],
): Entity[] {
  const others = new Set(
    cards.flatMap(({ ownerRef, systemRef }) => [ownerRef, systemRef]),
  );
  return [
    ...cards.flatMap(card => (card.entityRef ? [component(card)] : [])),
    ...[...others].flatMap(ref => (ref ? [groupOrSystem(ref)] : [])),
    ...stages.map(({ name, title, description, ...spec }) => ({
      apiVersion: lifecycleStageApiVersion,
      kind: lifecycleStageKind,
      metadata: { name, namespace: 'default', title, description },
      spec,
    })),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'ion-fox', namespace: 'default' },
    },
  ];
}

function component(card: Card): Entity {
  const { namespace, name } = parseEntityRef(card.entityRef!);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace,
      title: card.title,
      labels: { [lifecycleStageLabel]: card.stage },
      annotations: {
        'backstage.io/managed-by-location': `url:https://git.example.com/${name}/catalog-info.yaml`,
      },
    },
    spec: {
      type: card.type,
      lifecycle: card.drift?.declared ?? 'production',
      owner: card.ownerRef,
      system: card.systemRef,
    },
    relations: [
      ...(card.ownerRef ? [{ type: 'ownedBy', targetRef: card.ownerRef }] : []),
      ...(card.systemRef
        ? [{ type: 'partOf', targetRef: card.systemRef }]
        : []),
    ],
  };
}

function groupOrSystem(ref: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'group' ? 'Group' : 'System',
    metadata: { name, namespace },
    spec: {},
  };
}
