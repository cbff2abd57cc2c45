import {
  defineContract,
  entityPath,
  entityRef,
  pageOf,
  pageQuery,
  queryInteger,
  route,
  version,
} from '@operability/contract-kit';
import * as z from 'zod';
import { board, boardQuery } from './board';
import { card, cardInput } from './card';
import { gate } from './gate';
import { move, moveInput } from './move';
import { stage, stageProblem } from './stage';
import { sunsetPlan, sunsetPlanInput } from './sunsetPlan';

const cardPath = z.object({ id: z.uuid() });
const gateQuery = z.object({ to: z.string().min(1).max(63) });
const moveErrors = {
  409: 'The gate is closed (error.blockers), or the card has moved meanwhile (error.current)',
};
const staleError = { 409: 'It was changed by somebody else meanwhile' };
const history = pageOf(move);

/** A card with everything its entity page shows. @public */
export const entityCard = card
  .extend({ history: z.array(move), sunsetPlan: sunsetPlan.optional() })
  .meta({ id: 'EntityCard' });

/** @public */
export type EntityCard = z.output<typeof entityCard>;

/** One change of the feed that other plugins follow. @public */
export const placementChange = z
  .object({ entityRef, stage: z.string(), sequence: z.int() })
  .meta({ id: 'PlacementChange' });

/** @public */
export type PlacementChange = z.output<typeof placementChange>;

/** The REST contract of the lifecycle plugin. @public */
export const lifecycleContract = defineContract({
  id: 'lifecycle',
  title: 'Lifecycle',
  description:
    'What runs, in which stage of its life it is, and what it takes to move on.',
  version: '1.0.0',
  routes: {
    listStages: route({
      method: 'get',
      path: '/stages',
      summary: 'The stages, first to last, and what is wrong with any of them',
      responses: {
        200: pageOf(stage).extend({ problems: z.array(stageProblem) }),
      },
    }),
    getBoard: route({
      method: 'get',
      path: '/board',
      summary: 'The cards by stage',
      query: boardQuery,
      responses: { 200: board },
    }),
    createCard: route({
      method: 'post',
      path: '/cards',
      summary: 'Adds a card for a thing that is not in the catalog',
      body: cardInput,
      responses: { 201: card },
    }),
    getCard: route({
      method: 'get',
      path: '/cards/:id',
      summary: 'One card',
      params: cardPath,
      responses: { 200: card },
    }),
    updateCard: route({
      method: 'put',
      path: '/cards/:id',
      summary: 'Changes a card that is not bound to an entity',
      params: cardPath,
      body: cardInput.omit({ stage: true }).extend({ version }),
      responses: { 200: card },
      errors: staleError,
    }),
    deleteCard: route({
      method: 'delete',
      path: '/cards/:id',
      summary: 'Takes a card that is not bound to an entity off the board',
      params: cardPath,
      query: z.object({ version: queryInteger({ min: 1, max: 2 ** 31 }) }),
      responses: { 204: z.undefined() },
      errors: staleError,
    }),
    bindCard: route({
      method: 'post',
      path: '/cards/:id/bind',
      summary: 'Binds a card to the entity it stands for',
      params: cardPath,
      body: z.object({ entityRef, version }),
      responses: { 200: card },
      errors: { 409: 'The entity has a card already, or the version is stale' },
    }),
    getCardGate: route({
      method: 'get',
      path: '/cards/:id/gate',
      summary: 'What stands between a card and a stage',
      params: cardPath,
      query: gateQuery,
      responses: { 200: gate },
    }),
    moveCard: route({
      method: 'post',
      path: '/cards/:id/moves',
      summary: 'Moves a card',
      params: cardPath,
      body: moveInput,
      responses: { 201: move },
      errors: moveErrors,
    }),
    getCardHistory: route({
      method: 'get',
      path: '/cards/:id/history',
      summary: 'The moves of a card, newest first',
      params: cardPath,
      query: pageQuery,
      responses: { 200: history },
    }),
    getEntity: route({
      method: 'get',
      path: '/entities/:kind/:namespace/:name',
      summary: 'The card of an entity with its history',
      description:
        'Also for an entity that has left the catalog; 404 only where there never was a card.',
      params: entityPath,
      responses: { 200: entityCard },
    }),
    getEntityGate: route({
      method: 'get',
      path: '/entities/:kind/:namespace/:name/gate',
      summary: 'What stands between an entity and a stage',
      params: entityPath,
      query: gateQuery,
      responses: { 200: gate },
    }),
    moveEntity: route({
      method: 'post',
      path: '/entities/:kind/:namespace/:name/moves',
      summary: 'Moves an entity',
      params: entityPath,
      body: moveInput,
      responses: { 201: move },
      errors: moveErrors,
    }),
    getEntityHistory: route({
      method: 'get',
      path: '/entities/:kind/:namespace/:name/history',
      summary: 'The moves of an entity, newest first',
      params: entityPath,
      query: pageQuery,
      responses: { 200: history },
    }),
    getSunsetPlan: route({
      method: 'get',
      path: '/entities/:kind/:namespace/:name/sunset-plan',
      summary: 'The sunset plan of an entity',
      params: entityPath,
      responses: { 200: sunsetPlan },
    }),
    putSunsetPlan: route({
      method: 'put',
      path: '/entities/:kind/:namespace/:name/sunset-plan',
      summary: 'Writes the sunset plan of an entity',
      params: entityPath,
      body: sunsetPlanInput,
      responses: { 200: sunsetPlan },
      errors: staleError,
    }),
    listChanges: route({
      method: 'get',
      path: '/changes',
      summary: 'Placements that changed after a sequence number, oldest first',
      description:
        'A feed for other plugins: ask again with the highest sequence seen.',
      query: z.object({
        after: queryInteger({ min: 0, max: Number.MAX_SAFE_INTEGER }).default(
          0,
        ),
        limit: queryInteger({ min: 1, max: 10_000 }).default(1000),
      }),
      responses: {
        200: z.object({
          items: z.array(placementChange),
          latest: z.int().describe('The highest sequence there is'),
        }),
      },
    }),
  },
});

/** @public */
export type LifecycleContract = typeof lifecycleContract;
