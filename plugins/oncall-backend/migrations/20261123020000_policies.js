// @ts-check

/**
 * Ladders that alerts climb. Every version is kept, for the alerts that have
 * pinned it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('policies', table => {
    table.string('id', 63).primary();
    table.text('name').notNullable();
    table.string('owner_ref', 255).notNullable();
    table.text('defined_in').comment('The file of one that is written as code');
    table.integer('version').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.string('updated_by', 255);
    table.bigInteger('deleted_at');
  });

  await knex.schema.createTable('policy_versions', table => {
    table.comment('Appended to, never changed');
    table.string('policy_id', 63).notNullable();
    table.integer('version').notNullable();
    table
      .text('ladder')
      .notNullable()
      .comment('Steps, hours and limits, as JSON');
    table.bigInteger('created_at').notNullable();
    table.string('created_by', 255);
    table.primary(['policy_id', 'version']);
  });

  await knex.schema.createTable('policy_assignments', table => {
    table.string('entity_ref', 255).primary();
    table.string('policy_id', 63).notNullable();
    table.bigInteger('assigned_at').notNullable();
    table.string('assigned_by', 255);
    table.index('policy_id', 'policy_assignments_policy_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('policy_assignments');
  await knex.schema.dropTable('policy_versions');
  await knex.schema.dropTable('policies');
};
