import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { ErasureService } from '../erasure/ErasureService';

/** What forgetting somebody is bound to. */
export interface ErasureServices {
  erasure: Pick<ErasureService, 'list' | 'preview' | 'erase'>;
}

/** How somebody is forgotten. */
export function erasureRoutes({ erasure }: ErasureServices) {
  return {
    listErasures: async ({ credentials, query, request }) => ({
      status: 200,
      body: await erasure.list({ credentials, request }, query),
    }),
    previewErasure: async ({ credentials, body, request }) => ({
      status: 200,
      body: await erasure.preview({ credentials, request }, body),
    }),
    erasePerson: async ({ credentials, body, request }) => ({
      status: 200,
      body: await erasure.erase({ credentials, request }, body),
    }),
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
