import { createApiRef, FetchApi } from '@backstage/core-plugin-api';
import {
  createReadinessClient,
  ReadinessClient,
} from '@operability/plugin-readiness-common';

/** What the pages and cards ask the readiness backend with. @public */
export type ReadinessApi = ReadinessClient;

/** @public */
export const readinessApiRef = createApiRef<ReadinessApi>({
  id: 'plugin.readiness.client',
});

/** @internal */
export function createReadinessApi(fetchApi: FetchApi): ReadinessApi {
  return createReadinessClient({
    baseUrl: 'plugin://readiness',
    fetch: fetchApi.fetch,
  });
}
