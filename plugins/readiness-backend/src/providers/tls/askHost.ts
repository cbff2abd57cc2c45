import {
  IncomingMessage,
  request as requestPlain,
  RequestOptions,
} from 'node:http';
import {
  request as requestSecure,
  RequestOptions as SecureRequestOptions,
} from 'node:https';
import { LookupFunction } from 'node:net';
import { SecureContext, TLSSocket } from 'node:tls';
import { errorText } from '../../sources/errorText';

/** What came of asking an address once. */
export type HostAnswer =
  | {
      outcome: 'answered';
      status: number;
      location?: string;
      strictTransportSecurity?: string;
      /** Of the connection; left out for plain HTTP. */
      encryption?: Encryption;
    }
  /** Nothing there speaks this protocol. */
  | { outcome: 'refused' }
  /** No connection came about in time: a wall that answers nobody. */
  | { outcome: 'silent' }
  /** It speaks an encryption that is older than is spoken here. */
  | { outcome: 'outdated' }
  | { outcome: 'failed'; message: string };

/** How a connection is encrypted. */
export interface Encryption {
  protocol: string;
  chain: { isValid: true } | { isValid: false; reason: string };
  /** In epoch milliseconds. */
  validUntil: number;
}

/** How to ask. */
export interface HostQuestion {
  url: URL;
  lookup: LookupFunction;
  signal: AbortSignal;
  secureContext?: SecureContext;
}

/** Headers of more bytes are refused. */
const mostHeaders = 16 * 1024;

const notSpoken = [
  'econnrefused',
  'econnreset',
  'epipe',
  'hpe_invalid_constant',
  'wrong version number',
  'packet length too long',
  'http request',
];

const outdated = [
  'unsupported protocol',
  'tlsv1 alert protocol version',
  'version too low',
  'sslv3 alert handshake failure',
];

/**
 * Asks an address once, reads its headers and nothing else. A certificate that
 * nobody trusts is looked at too, for that is what is to be found out; nothing
 * secret is sent. Never rejects.
 */
export async function askHost(question: HostQuestion): Promise<HostAnswer> {
  const { url, lookup, signal, secureContext } = question;
  const options: RequestOptions = {
    method: 'GET',
    lookup,
    signal,
    agent: false,
    maxHeaderSize: mostHeaders,
    headers: { 'User-Agent': 'Operability', Accept: '*/*' },
  };
  const secureOptions: SecureRequestOptions & {
    secureContext?: SecureContext;
  } = {
    ...options,
    rejectUnauthorized: false,
    secureContext,
  };
  return new Promise(resolve => {
    let isConnected = false;
    const request =
      url.protocol === 'https:'
        ? requestSecure(url, secureOptions)
        : requestPlain(url, options);
    request.on('socket', socket => {
      socket.once('connect', () => {
        isConnected = true;
      });
    });
    request.once('response', response => {
      resolve(answerOf(response));
      // What comes after the headers is never looked at.
      response.destroy();
      request.destroy();
    });
    // Nobody asked for another protocol; without this nothing would come of it.
    request.once('upgrade', (response, socket) => {
      resolve(answerOf(response));
      socket.destroy();
    });
    request.on('error', error => resolve(failureOf(error, isConnected)));
    request.end();
  });
}

function answerOf(response: IncomingMessage): HostAnswer {
  const { statusCode = 0, headers, socket } = response;
  return {
    outcome: 'answered',
    status: statusCode,
    location: headers.location,
    strictTransportSecurity: single(headers['strict-transport-security']),
    encryption: socket instanceof TLSSocket ? encryptionOf(socket) : undefined,
  };
}

/** Where it comes twice, browsers heed the first. */
function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function encryptionOf(socket: TLSSocket): Encryption {
  const { valid_to: until } = socket.getPeerCertificate();
  return {
    protocol: socket.getProtocol() ?? 'nothing known',
    chain: socket.authorized
      ? { isValid: true }
      : { isValid: false, reason: reasonOf(socket.authorizationError) },
    validUntil: Date.parse(until),
  };
}

const reasons: Record<string, string> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'a certificate of its chain is missing',
  UNABLE_TO_GET_ISSUER_CERT: 'a certificate of its chain is missing',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its authority is not known here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

/** Typed as an error, and a code in truth. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error ? error.message : String(error);
  return reasons[code] ?? code;
}

function failureOf(error: Error, isConnected: boolean): HostAnswer {
  const reason = shortReason(error);
  if (['AbortError', 'TimeoutError'].includes(error.name)) {
    return isConnected
      ? { outcome: 'failed', message: 'it did not answer in time' }
      : { outcome: 'silent' };
  }
  if (outdated.includes(reason)) return { outcome: 'outdated' };
  if (notSpoken.includes(reason)) return { outcome: 'refused' };
  if (reason === 'etimedout') return { outcome: 'silent' };
  if (reason === 'hpe_header_overflow') {
    return { outcome: 'failed', message: 'its headers are too large' };
  }
  return { outcome: 'failed', message: reason };
}

/**
 * A short word for what went wrong, in lower case: of OpenSSL its reason alone,
 * for the rest of its message is another one each time.
 */
function shortReason(error: Error): string {
  const { code } = error as { code?: unknown };
  const [, ofOpenSsl] =
    /error:[0-9A-F]+:[^:]*:[^:]*:([^:]*):/i.exec(error.message) ?? [];
  const reason = String(ofOpenSsl ?? code ?? errorText(error).message);
  return reason
    .replace(/^ERR_SSL_(.*)$/, (_, words) => words.replaceAll('_', ' '))
    .slice(0, 200)
    .toLocaleLowerCase('en-US');
}
