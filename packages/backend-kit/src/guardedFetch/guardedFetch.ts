import { Agent, fetch } from 'undici';
import { AddressGuard, AddressRefusedError } from './AddressGuard';

/** What is asked of somebody else's server. @public */
export interface GuardedRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  /** How long all of it may take, in milliseconds; ten seconds unless said. */
  timeoutMs?: number;
  /** The most that is read of the answer, in bytes. */
  maxBytes?: number;
}

/** @public */
export interface GuardedResponse {
  status: number;
  headers: Headers;
  /** As much of it as was asked for. */
  text: string;
}

const defaultMaxBytes = 64 * 1024;
const defaultTimeoutMs = 10_000;

/**
 * Fetches from an address that somebody typed: http or https alone, resolved
 * first and connected to what was resolved, within time and size. Redirects
 * are answered as they are: who wants to follow one asks again.
 *
 * @throws AddressRefusedError where the guard refuses the address.
 * @public
 */
export async function guardedFetch(
  guard: AddressGuard,
  address: string,
  request: GuardedRequest = {},
): Promise<GuardedResponse> {
  const url = checkedUrl(address);
  const { method = 'GET', headers, body } = request;
  const timeout = AbortSignal.timeout(request.timeoutMs ?? defaultTimeoutMs);
  const signal = request.signal
    ? AbortSignal.any([request.signal, timeout])
    : timeout;
  const targets = await unlessAborted(
    signal,
    guard.resolveAllowedAddresses(url.hostname),
  );
  const dispatcher = new Agent({
    connect: {
      // What was checked is what is connected to, whatever the name says next.
      lookup: (_host, options, callback) => {
        if (options.all) callback(null, targets);
        else callback(null, targets[0].address, targets[0].family);
      },
    },
  });
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      signal,
      redirect: 'manual',
      dispatcher,
    });
    const text = await readUpTo(
      response.body,
      request.maxBytes ?? defaultMaxBytes,
    );
    return {
      status: response.status,
      headers: new Headers([...response.headers]),
      text,
    };
  } finally {
    dispatcher.destroy().catch(() => {});
  }
}

/**
 * An address that may be asked: http or https, and nobody's password in it.
 *
 * @throws AddressRefusedError
 * @public
 */
export function checkedUrl(address: string): URL {
  if (!URL.canParse(address)) {
    throw new AddressRefusedError('is no web address');
  }
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw new AddressRefusedError('must start with https:// or http://');
  }
  if (url.username || url.password) {
    throw new AddressRefusedError('must not carry a name or password');
  }
  return url;
}

/** A look-up cannot be called off, but nobody has to wait for it. */
async function unlessAborted<Result>(
  signal: AbortSignal,
  result: Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  return Promise.race([
    result,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
  ]);
}

async function readUpTo(
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    parts.push(part.subarray(0, maxBytes - size));
    size += part.length;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(parts).toString('utf8');
}
