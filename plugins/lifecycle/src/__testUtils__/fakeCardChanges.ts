import { Card } from '@operability/plugin-lifecycle-common';
import { failure, json } from './answers';

/** A change to a card for a thing outside the catalog, as it is asked for. */
export interface CardChange {
  method: string;
  id?: string;
  action?: string;
  version?: number;
  body: Partial<Card>;
}

/** Adds, changes, binds and removes cards in memory, as the backend would. */
export function changeCard(
  cards: Map<string, Card>,
  { method, id, action, version, body }: CardChange,
): Response {
  if (!id) {
    const added: Card = {
      id: crypto.randomUUID(),
      kind: 'Unlisted',
      type: '',
      stage: 'prototype',
      since: new Date().toISOString(),
      version: 1,
      canMove: true,
      title: '',
      ...body,
    };
    cards.set(added.id, added);
    return json(201, added);
  }
  const card = cards.get(id);
  if (!card) return failure(404, 'NotFoundError', 'There is no such card');
  if ((body.version ?? version) !== card.version) {
    return failure(409, 'ConflictError', 'It was changed meanwhile');
  }
  if (method === 'DELETE') {
    cards.delete(id);
    return json(204, undefined);
  }
  const { entityRef } = body;
  if (
    action === 'bind' &&
    [...cards.values()].some(other => other.entityRef === entityRef)
  ) {
    return failure(409, 'ConflictError', `${entityRef} has a card already`);
  }
  const changed: Card = { ...card, ...body, version: card.version + 1 };
  cards.set(id, changed);
  return json(200, changed);
}
