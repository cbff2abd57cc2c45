import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  DiscoveryService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  checkAnswer,
  Contract,
  parseRequest,
  Route,
  RouteAnswer,
  RouteRequest,
  toOpenApi,
} from '@operability/contract-kit';
import express, { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { IdempotencyStore } from './IdempotencyStore';
import { withIdempotency } from './withIdempotency';

/** Who may call a route: a signed-in user, or another program. @public */
export type CallerCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** What a handler is given. @public */
export type HandlerContext<R extends Route> = RouteRequest<R> & {
  credentials: CallerCredentials;
  request: Request;
};

/** One handler a route of the contract; a missing one does not compile. @public */
export type ContractHandlers<C extends Contract> = {
  [Name in keyof C['routes']]: (
    context: HandlerContext<C['routes'][Name]>,
  ) => Promise<RouteAnswer<C['routes'][Name]>>;
};

/** @public */
export interface ContractRouterOptions<C extends Contract> {
  contract: C;
  httpAuth: HttpAuthService;
  discovery: DiscoveryService;
  handlers: ContractHandlers<C>;
  /** Honours `Idempotency-Key` on every POST that may answer 201. */
  idempotency?: IdempotencyStore;
  /** The largest body taken, in express' notation; larger ones answer 413. */
  bodyLimit?: string;
}

/**
 * Binds a contract to express: authenticates users and services, validates,
 * calls the handler, and serves the OpenAPI document at `/openapi.json`.
 * Under test every answer is checked against the contract.
 *
 * @public
 */
export function createContractRouter<C extends Contract>(
  options: ContractRouterOptions<C>,
): Router {
  const { contract, handlers, httpAuth, discovery } = options;
  // Inside the loop a route is any route; the types above held it to its own.
  const erased = handlers as unknown as Record<
    string,
    (context: HandlerContext<Route>) => Promise<Answer>
  >;
  const router = PromiseRouter();
  router.use(express.json({ limit: options.bodyLimit ?? '100kb' }));

  router.get('/openapi.json', async (_request, response) => {
    const url = await discovery.getExternalBaseUrl(contract.id);
    response.json(toOpenApi(contract, url));
  });

  for (const [name, definition] of Object.entries(contract.routes)) {
    const handler = erased[name];

    router[definition.method](
      definition.path,
      async (request: Request, response: Response) => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        const parsed = parseRequest(definition, request);
        const run = () => handler({ ...parsed, credentials, request });
        const answer =
          options.idempotency && creates(definition)
            ? await withIdempotency(options.idempotency, {
                scope: `${contract.id}.${name}`,
                request,
                credentials,
                run,
              })
            : await run();
        if (process.env.NODE_ENV === 'test') {
          checkAnswer(name, definition, answer);
        }
        response.status(answer.status);
        if (answer.status === 204) response.end();
        else response.json(answer.body);
      },
    );
  }
  return router;
}

/** A status and a body, whichever route they are of. @internal */
export interface Answer {
  status: number;
  body: unknown;
}

function creates(definition: Route): boolean {
  return definition.method === 'post' && 201 in definition.responses;
}
