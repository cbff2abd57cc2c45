import { Knex } from 'knex';
import { BurdenAccess } from '../access/BurdenAccess';
import { WeeklyPages } from '../actions/WeeklyPages';
import { TeamMembers } from '../directory/TeamMembers';
import { DatabasePagedTeams } from '../directory/DatabasePagedTeams';
import { Teams } from '../directory/Teams';
import { HeatmapService } from '../lookups/HeatmapService';
import { NoisyService } from '../lookups/NoisyService';
import { OwnService } from '../lookups/OwnService';
import { PageListService } from '../lookups/PageListService';
import { ReadingParts } from '../lookups/ReadingParts';
import { TeamSummaryService } from '../lookups/TeamSummaryService';
import { TransferService } from '../lookups/TransferService';
import { WeeksService } from '../lookups/WeeksService';
import { TeamCoverage } from '../lookups/TeamCoverage';
import { PagerBurdenConfig } from '../readPagerBurdenConfig';
import { DeletedWeeks } from '../retention/DeletedWeeks';
import { SourceService } from '../sources/SourceService';
import { Stores } from './createStores';

interface ReadsParts extends ReadingParts {
  access: BurdenAccess;
  members: TeamMembers;
  stores: Stores;
  database: Knex;
  config: Pick<PagerBurdenConfig, 'retention'>;
}

/** Builds all that answers how much people are paged. */
export function createReads({ access, stores, ...parts }: ReadsParts) {
  const deleted = DeletedWeeks.create({
    database: parts.database,
    kept: parts.config.retention.pages,
  });
  const coverage = TeamCoverage.create({ ...parts, proofs: stores.proofs });
  const weeks = WeeksService.create({
    ...parts,
    coverage,
    weeks: stores.weeks,
    proofs: stores.proofs,
  });
  return {
    access,
    weeks,
    weeklyPages: WeeklyPages.create({
      ...parts,
      chart: weeks,
      weeks: stores.weeks,
      coverage,
    }),
    summaries: TeamSummaryService.create({
      ...parts,
      teams: Teams.create({
        ...parts,
        paged: DatabasePagedTeams.create(parts),
      }),
      ...stores,
      list: stores.pageList,
    }),
    heatmaps: HeatmapService.create({
      ...parts,
      deleted,
      store: stores.heatmaps,
    }),
    noisy: NoisyService.create({ ...parts, store: stores.noisy }),
    own: OwnService.create({ ...parts, ...stores, pages: stores.ownPages }),
    pages: PageListService.create({
      ...parts,
      deleted,
      list: stores.pageList,
    }),
    transfers: TransferService.create({ ...parts, store: stores.transfers }),
    sources: SourceService.create({ store: stores.sources }),
  };
}
