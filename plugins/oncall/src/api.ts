import { createApiRef, FetchApi } from '@backstage/core-plugin-api';
import {
  createOncallClient,
  OncallClient,
} from '@operability/plugin-oncall-common';

/** What the pages and cards ask the on-call backend with. @public */
export type OncallApi = OncallClient;

/** @public */
export const oncallApiRef = createApiRef<OncallApi>({
  id: 'plugin.oncall.client',
});

/** @internal */
export function createOncallApi(fetchApi: FetchApi): OncallApi {
  return createOncallClient({
    baseUrl: 'plugin://oncall',
    fetch: fetchApi.fetch,
  });
}
