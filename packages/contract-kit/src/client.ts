import { ResponseError } from '@backstage/errors';
import { Contract, Route, RouteInput, RouteResult } from './contract';

/** How a client reaches its server. @public */
export interface ClientTransport {
  /** The plugin's base, such as `plugin://lifecycle` or `http://host/api/lifecycle`. */
  baseUrl: string | (() => Promise<string>);
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/** Options of one call. @public */
export interface CallOptions {
  signal?: AbortSignal;
  /** A Backstage token, for calls between backends. */
  token?: string;
  /** Makes a creating POST safe to repeat: the same key answers the same thing. */
  idempotencyKey?: string;
}

type CallArguments<R extends Route> = {} extends RouteInput<R>
  ? [input?: RouteInput<R>, options?: CallOptions]
  : [input: RouteInput<R>, options?: CallOptions];

/** One method a route, typed by the contract. @public */
export type ContractClient<C extends Contract> = {
  [Name in keyof C['routes']]: (
    ...args: CallArguments<C['routes'][Name]>
  ) => Promise<RouteResult<C['routes'][Name]>>;
};

/**
 * Builds the fetch client of a contract. Calls reject with Backstage's
 * `ResponseError`, which carries the server's error body.
 *
 * @public
 */
export function createContractClient<C extends Contract>(
  contract: C,
  transport: ClientTransport,
): ContractClient<C> {
  const methods = Object.entries(contract.routes).map(([name, definition]) => [
    name,
    (input: Parts = {}, options: CallOptions = {}) =>
      call(definition, transport, input, options),
  ]);
  return Object.fromEntries(methods);
}

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

async function call(
  definition: Route,
  transport: ClientTransport,
  input: Parts,
  options: CallOptions,
): Promise<unknown> {
  const baseUrl =
    typeof transport.baseUrl === 'string'
      ? transport.baseUrl
      : await transport.baseUrl();
  const headers: Record<string, string> = {};
  if (input.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.token) headers.Authorization = `Bearer ${options.token}`;
  if (options.idempotencyKey) {
    headers['Idempotency-Key'] = options.idempotencyKey;
  }
  const response = await transport.fetch(
    `${baseUrl}${urlOf(definition.path, input)}`,
    {
      method: definition.method.toUpperCase(),
      headers,
      body: input.body === undefined ? undefined : JSON.stringify(input.body),
      signal: options.signal,
    },
  );
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response.status === 204 ? undefined : response.json();
}

/** Fills the path parameters in and appends the query. */
function urlOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) search.append(key, String(one));
    }
  }
  return search.size ? `${filled}?${search}` : filled;
}
