// @ts-check

/**
 * What the rows were measured by: weeks by the reporting zone, interruptions by
 * the gap. Where configuration says another, all of them are measured anew.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('measured_by', table => {
    table.comment('What pages were measured by; a row for each kind of data');
    table.boolean('is_sample').primary();
    table.text('time_zone').notNullable();
    table.bigInteger('gap').notNullable();
    table
      .uuid('done_to')
      .comment('How far it is, where it has not come to its end');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('measured_by');
};
