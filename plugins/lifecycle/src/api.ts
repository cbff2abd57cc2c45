import { createApiRef, FetchApi } from '@backstage/core-plugin-api';
import {
  createLifecycleClient,
  LifecycleClient,
} from '@operability/plugin-lifecycle-common';

/** What the pages and cards ask the lifecycle backend with. @public */
export type LifecycleApi = LifecycleClient;

/** @public */
export const lifecycleApiRef = createApiRef<LifecycleApi>({
  id: 'plugin.lifecycle.client',
});

/** @internal */
export function createLifecycleApi(fetchApi: FetchApi): LifecycleApi {
  return createLifecycleClient({
    baseUrl: 'plugin://lifecycle',
    fetch: fetchApi.fetch,
  });
}
