import { stringifyEntityRef } from '@backstage/catalog-model';
import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { BurdenAccess } from '../access/BurdenAccess';
import { HeatmapService } from '../lookups/HeatmapService';
import { NoisyService } from '../lookups/NoisyService';
import { OwnService } from '../lookups/OwnService';
import { TeamSummaryService } from '../lookups/TeamSummaryService';
import { TransferService } from '../lookups/TransferService';
import { WeeksService } from '../lookups/WeeksService';

/** What adding up is bound to. */
export interface ChartServices {
  access: BurdenAccess;
  weeks: WeeksService;
  summaries: TeamSummaryService;
  heatmaps: HeatmapService;
  noisy: NoisyService;
  own: OwnService;
  transfers: TransferService;
}

/** Pages, added up. */
export function chartRoutes(services: ChartServices) {
  const { access, weeks, summaries, heatmaps, noisy, own, transfers } =
    services;
  return {
    getWeeks: async ({ credentials, query }) => ({
      status: 200,
      body: await weeks.get(await access.readerOf(credentials), query),
    }),
    getTeamSummary: async ({ credentials, params, query }) => ({
      status: 200,
      body: await summaries.get(
        await access.readerOf(credentials),
        stringifyEntityRef({ kind: 'group', ...params }),
        query,
      ),
    }),
    getHeatmap: async ({ credentials, query }) => ({
      status: 200,
      body: await heatmaps.get(await access.readerOf(credentials), query),
    }),
    listNoisyAlerts: async ({ credentials, query }) => ({
      status: 200,
      body: await noisy.list(await access.readerOf(credentials), query),
    }),
    getTransfers: async ({ credentials, query }) => ({
      status: 200,
      body: await transfers.get(await access.readerOf(credentials), query),
    }),
    getOwnBurden: async ({ credentials, query }) => ({
      status: 200,
      body: await own.get(await access.readerOf(credentials), query),
    }),
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
