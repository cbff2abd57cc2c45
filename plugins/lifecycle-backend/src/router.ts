import {
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  createContractRouter,
  IdempotencyStore,
} from '@operability/backend-kit';
import { lifecycleContract } from '@operability/plugin-lifecycle-common';
import { Router } from 'express';
import { BoardService } from './service/BoardService';
import { CardReader } from './service/CardReader';
import { CardService } from './service/CardService';
import { GateService } from './service/GateService';
import { MoveService } from './service/MoveService';
import { SunsetPlanService } from './service/SunsetPlanService';

interface RouterOptions {
  httpAuth: HttpAuthService;
  discovery: DiscoveryService;
  idempotency: IdempotencyStore;
  board: BoardService;
  reader: CardReader;
  cards: CardService;
  gates: GateService;
  moves: MoveService;
  plans: SunsetPlanService;
}

/** Binds the contract to the services. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, discovery, idempotency } = options;
  const { board, reader, cards, gates, moves, plans } = options;
  return createContractRouter({
    contract: lifecycleContract,
    httpAuth,
    discovery,
    idempotency,
    handlers: {
      listStages: async ({ credentials }) => ({
        status: 200,
        body: await reader.stages(credentials),
      }),
      getBoard: async ({ credentials, query }) => ({
        status: 200,
        body: await board.read(credentials, query),
      }),
      createCard: async ({ body, ...caller }) => ({
        status: 201,
        body: await cards.add(caller, body),
      }),
      getCard: async ({ credentials, params }) => ({
        status: 200,
        body: await reader.card(credentials, params.id),
      }),
      updateCard: async ({ params, body, ...caller }) => ({
        status: 200,
        body: await cards.update(caller, params.id, body),
      }),
      deleteCard: async ({ params, query, ...caller }) => ({
        status: 204,
        body: await cards.remove(caller, params.id, query.version),
      }),
      bindCard: async ({ params, body, ...caller }) => ({
        status: 200,
        body: await cards.bind(caller, params.id, body),
      }),
      getCardGate: async ({ credentials, params, query }) => ({
        status: 200,
        body: await gates.ofCard(credentials, params.id, query.to),
      }),
      moveCard: async ({ params, body, ...caller }) => ({
        status: 201,
        body: await moves.moveCard(caller, params.id, body),
      }),
      getCardHistory: async ({ credentials, params, query }) => ({
        status: 200,
        body: await reader.cardHistory(credentials, params.id, query),
      }),
      getEntity: async ({ credentials, params }) => ({
        status: 200,
        body: await reader.entity(credentials, params),
      }),
      getEntityGate: async ({ credentials, params, query }) => ({
        status: 200,
        body: await gates.ofEntity(credentials, params, query.to),
      }),
      moveEntity: async ({ params, body, ...caller }) => ({
        status: 201,
        body: await moves.moveEntity(caller, params, body),
      }),
      getEntityHistory: async ({ credentials, params, query }) => ({
        status: 200,
        body: await reader.entityHistory(credentials, params, query),
      }),
      getSunsetPlan: async ({ credentials, params }) => ({
        status: 200,
        body: await plans.get(credentials, params),
      }),
      putSunsetPlan: async ({ params, body, ...caller }) => ({
        status: 200,
        body: await plans.put(caller, params, body),
      }),
      listChanges: async ({ credentials, query }) => ({
        status: 200,
        body: await reader.changes(credentials, query),
      }),
    },
  });
}
