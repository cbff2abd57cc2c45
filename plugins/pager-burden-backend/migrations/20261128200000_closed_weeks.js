// @ts-check

/**
 * Weeks whose pages are no longer kept. Their sums are all that is left of them,
 * so nothing counts them anew.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('closed_weeks', table => {
    table.comment('Up to where weeks are closed; a row for each kind of data');
    table.boolean('is_sample').primary();
    table
      .string('until_week', 8)
      .notNullable()
      .comment('The first that is open');
    table
      .bigInteger('until_at')
      .notNullable()
      .comment('When it began, by the reporting zone of then');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('closed_weeks');
};
