import { QueryClient } from '@tanstack/react-query';
import { createOperabilityQueryClient } from './createOperabilityQueryClient';

let current: { reader: string; client: QueryClient } | undefined;

/**
 * The one client, for as long as the reader stays the same; the client of the
 * reader before is emptied.
 *
 * @internal
 */
export function queryClientOf(reader: string): QueryClient {
  if (current?.reader !== reader) {
    current?.client.clear();
    current = { reader, client: createOperabilityQueryClient() };
  }
  return current.client;
}
