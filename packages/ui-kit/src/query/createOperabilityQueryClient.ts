import { QueryClient } from '@tanstack/react-query';

const RETRIES = 2;

/**
 * Makes a query client with the defaults of all our plugins.
 *
 * @remarks
 * What the server refuses (a 4xx) is not asked again: it would be refused again.
 *
 * @public
 */
export function createOperabilityQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < RETRIES && !isRefusal(error),
      },
    },
  });
}

function isRefusal(error: unknown): boolean {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error
      ? error.statusCode
      : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}
