import { createApiRef, FetchApi } from '@backstage/core-plugin-api';
import {
  createPagerBurdenClient,
  PagerBurdenClient,
} from '@operability/plugin-pager-burden-common';
import { createExporter, Exporter } from './exporter';
import { createImporter, Importer } from './importer';

/** What the pages and cards ask the pager burden backend with. @public */
export type PagerBurdenApi = PagerBurdenClient & Importer & Exporter;

/** @public */
export const pagerBurdenApiRef = createApiRef<PagerBurdenApi>({
  id: 'plugin.pager-burden.client',
});

/** @internal */
export function createPagerBurdenApi({ fetch }: FetchApi): PagerBurdenApi {
  const baseUrl = 'plugin://pager-burden';
  return {
    ...createPagerBurdenClient({ baseUrl, fetch }),
    ...createImporter({ baseUrl, fetch }),
    ...createExporter({ baseUrl, fetch }),
  };
}
