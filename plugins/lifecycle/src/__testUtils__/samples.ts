import { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  builtInStages,
  EntityCard,
  Gate,
  Move,
} from '@operability/plugin-lifecycle-common';

/** The stages of the tests: those that are built in. */
export const sampleStages = builtInStages;

/** An entity on whose page things are shown. */
export const sampleEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'wolfpack',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location':
        'url:https://git.example.com/wolfpack/catalog-info.yaml',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:routing' },
};

/** A card as its entity's page gets it. */
export function sampleCard(changes: Partial<EntityCard> = {}): EntityCard {
  return {
    id: '7b4f3f3e-6f0f-4f63-9a52-3a4b8a8f1c11',
    entityRef: 'component:default/wolfpack',
    title: 'wolfpack',
    kind: 'component',
    type: 'service',
    ownerRef: 'group:default/routing',
    stage: 'production',
    since: '2024-03-12T09:00:00.000Z',
    version: 3,
    canMove: true,
    history: [],
    ...changes,
  };
}

/** A card for a thing that is not in the catalog. */
export function sampleManualCard(changes: Partial<EntityCard> = {}) {
  const { entityRef, history, ...card } = sampleCard({
    title: 'billing cron',
    kind: 'manual',
    type: '',
    note: 'Runs on a laptop',
    ...changes,
  });
  return card;
}

/** A move of a history. */
export function sampleMove(changes: Partial<Move> = {}): Move {
  return {
    id: '0d5f0a53-4a75-4f0b-8a3c-4b1f4a1f2e01',
    type: 'moved',
    from: 'development',
    to: 'production',
    at: '2024-03-12T09:00:00.000Z',
    actorRef: 'user:default/ion-fox',
    reason: 'Customers rely on it',
    confirmations: [],
    override: false,
    gate: [],
    ...changes,
  };
}

/** A gate with nothing before it. */
export function sampleGate(changes: Partial<Gate> = {}): Gate {
  return {
    from: 'production',
    to: 'deprecated',
    allowed: true,
    reason: 'optional',
    confirmations: [],
    items: [],
    canOverride: false,
    ...changes,
  };
}

/** What a call rejects with, as the server answers it; without a name, as for a plugin that is not there. */
export async function serverError(
  statusCode: number,
  error?: { name: string; message: string },
): Promise<Error> {
  const body = error ? JSON.stringify({ error, response: { statusCode } }) : '';
  // jsdom has no Response; this is as much of one as is read.
  return ResponseError.fromResponse({
    ok: false,
    status: statusCode,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () => body,
  } as unknown as Response);
}
