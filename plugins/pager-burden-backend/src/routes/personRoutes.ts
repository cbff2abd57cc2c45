import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { SharingService } from '../sharing/SharingService';

/** What one person's nights are bound to. */
export interface PersonServices {
  sharing: SharingService;
}

/** What one person's nights add up to. */
export function personRoutes({ sharing }: PersonServices) {
  return {
    getSharing: async ({ credentials }) => ({
      status: 200,
      body: await sharing.get(credentials),
    }),
    putSharing: async ({ credentials, body, request }) => ({
      status: 200,
      body: await sharing.put(credentials, body, request),
    }),
    getPersonBurden: async ({ credentials, params, query, request }) => ({
      status: 200,
      body: await sharing.burdenOf(
        credentials,
        `user:${params.namespace}/${params.name}`.toLocaleLowerCase('en-US'),
        query,
        request,
      ),
    }),
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
