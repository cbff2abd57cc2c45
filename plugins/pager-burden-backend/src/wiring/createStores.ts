import { Knex } from 'knex';
import { DatabaseLeases } from '../database/DatabaseLeases';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { DatabaseDutyStore } from '../duty/DatabaseDutyStore';
import { DatabaseGivenNames } from '../givenNames/DatabaseGivenNames';
import { DatabaseNamedPages } from '../givenNames/DatabaseNamedPages';
import { DatabaseNameList } from '../givenNames/DatabaseNameList';
import { DatabaseAlertLog } from '../imports/DatabaseAlertLog';
import { DatabaseImportStore } from '../imports/DatabaseImportStore';
import { DatabaseAlerts } from '../lookups/DatabaseAlerts';
import { DatabaseHeatmap } from '../lookups/DatabaseHeatmap';
import { DatabaseNights } from '../lookups/DatabaseNights';
import { DatabaseNoisy } from '../lookups/DatabaseNoisy';
import { DatabaseOwnPages } from '../lookups/DatabaseOwnPages';
import { DatabasePageList } from '../lookups/DatabasePageList';
import { DatabaseProofs } from '../lookups/DatabaseProofs';
import { DatabaseTransfers } from '../lookups/DatabaseTransfers';
import { DatabaseWeeks } from '../lookups/DatabaseWeeks';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { DatabaseSourceStore } from '../sources/DatabaseSourceStore';
import { DatabaseSums } from '../sums/DatabaseSums';
import { DatabaseVerdictStore } from '../verdicts/DatabaseVerdictStore';

/** Everything that keeps rows. */
export function createStores(database: Knex) {
  const options = { database };
  const pageIds = DatabasePageIds.create(options);
  return {
    pageIds,
    pages: DatabasePageStore.create(options),
    sums: DatabaseSums.create(),
    sources: DatabaseSourceStore.create(options),
    sourceLeases: DatabaseLeases.create({ database, table: 'page_sources' }),
    calendars: DatabaseCalendarStore.create(options),
    duty: DatabaseDutyStore.create(options),
    dutyLeases: DatabaseLeases.create({ database, table: 'duty_reads' }),
    weeks: DatabaseWeeks.create(options),
    proofs: DatabaseProofs.create(options),
    pageList: DatabasePageList.create(options),
    ownPages: DatabaseOwnPages.create(options),
    heatmaps: DatabaseHeatmap.create(options),
    noisy: DatabaseNoisy.create(options),
    nights: DatabaseNights.create(options),
    alerts: DatabaseAlerts.create(options),
    transfers: DatabaseTransfers.create(options),
    verdicts: DatabaseVerdictStore.create(),
    imports: DatabaseImportStore.create(options),
    alertLog: DatabaseAlertLog.create({ database, ids: pageIds }),
    givenNames: DatabaseGivenNames.create(options),
    nameList: DatabaseNameList.create(options),
    namedPages: DatabaseNamedPages.create(options),
  };
}

/** Everything that keeps rows. */
export type Stores = ReturnType<typeof createStores>;
