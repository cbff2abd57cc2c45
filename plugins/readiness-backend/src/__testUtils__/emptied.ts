import { Knex } from 'knex';

/** Emptied, so that the tests of an area share a database: making one takes long. */
export async function emptied(database: Knex): Promise<void> {
  // What hangs on an entity goes with it.
  for (const table of [
    'entities',
    'facts',
    'transitions',
    'scores',
    'providers',
    'departures',
    'definitions_in_force',
    'evaluations',
  ]) {
    await database(table).delete();
  }
  await database('catalog_state').update({
    read_at: null,
    failed_at: null,
    failure: null,
    definitions: null,
  });
}
