// @ts-check

/**
 * Which definitions are asked while replicas disagree, as they do while a new
 * version is rolled out.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('definitions_in_force', table => {
    table.comment('The definitions by which entities are asked; one row');
    table.integer('id').primary();
    table.string('hash', 64).notNullable();
    table
      .bigInteger('started_at')
      .notNullable()
      .comment('When the last replica started that has them');
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('When one that has them was last at work');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('definitions_in_force');
};
