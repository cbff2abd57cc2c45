import { Knex } from 'knex';
import { DatabaseAlertStore } from '../alerts/DatabaseAlertStore';
import { DatabaseCatalogStore } from '../catalog/DatabaseCatalogStore';
import { DatabaseEngineStore } from '../engine/DatabaseEngineStore';
import { DatabaseProbeStore } from '../engine/DatabaseProbeStore';
import { DatabaseMaintenanceStore } from '../maintenance/DatabaseMaintenanceStore';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { DatabaseCalendarStore } from '../people/DatabaseCalendarStore';
import { DatabasePeopleStore } from '../people/DatabasePeopleStore';
import { DatabasePolicyStore } from '../policies/DatabasePolicyStore';
import { DatabaseScheduleStore } from '../schedules/DatabaseScheduleStore';
import { DatabaseSwapStore } from '../schedules/DatabaseSwapStore';

/** All that reads and writes tables. */
export function createStores(database: Knex) {
  return {
    schedules: DatabaseScheduleStore.create({ database }),
    swaps: DatabaseSwapStore.create({ database }),
    policies: DatabasePolicyStore.create({ database }),
    people: DatabasePeopleStore.create({ database }),
    calendars: DatabaseCalendarStore.create({ database }),
    catalog: DatabaseCatalogStore.create({ database }),
    alerts: DatabaseAlertStore.create({ database }),
    pages: DatabasePageStore.create({ database }),
    maintenance: DatabaseMaintenanceStore.create({ database }),
    engine: DatabaseEngineStore.create({ database }),
    probes: DatabaseProbeStore.create({ database }),
  };
}
