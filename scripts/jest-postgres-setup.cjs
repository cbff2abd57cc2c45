// jest's globalSetup of the packages with store tests: gives them a PostgreSQL.
module.exports = async () => {
  // `npm test` has one server for the whole run; a developer may have one of their own.
  if (process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING) {
    process.env.BACKSTAGE_TEST_DISABLE_DOCKER ??= '1';
    return;
  }
  const { startPostgres } = await import('./lib/postgres.mjs');
  const postgres = await startPostgres();
  Object.assign(process.env, postgres.variables);
  globalThis.operabilityPostgres = postgres;
};
