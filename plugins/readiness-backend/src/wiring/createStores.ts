import { Knex } from 'knex';
import { DatabaseCampaignStore } from '../campaigns/DatabaseCampaignStore';
import { DatabaseCredentialStore } from '../credentials/DatabaseCredentialStore';
import { DatabaseWorkStore } from '../engine/DatabaseWorkStore';
import { DatabaseEntityStore } from '../entities/DatabaseEntityStore';
import { DatabaseFactStore } from '../facts/DatabaseFactStore';
import { DatabaseLaunchStore } from '../launch/DatabaseLaunchStore';
import { DatabasePeopleStore } from '../people/DatabasePeopleStore';
import { DatabaseResultStore } from '../results/DatabaseResultStore';

/** Everything that keeps rows. */
export function createStores(database: Knex) {
  const options = { database };
  return {
    entities: DatabaseEntityStore.create(options),
    results: DatabaseResultStore.create(options),
    work: DatabaseWorkStore.create(options),
    facts: DatabaseFactStore.create(options),
    people: DatabasePeopleStore.create(options),
    credentials: DatabaseCredentialStore.create(options),
    announcements: DatabaseLaunchStore.create(options),
    campaigns: DatabaseCampaignStore.create(options),
  };
}
