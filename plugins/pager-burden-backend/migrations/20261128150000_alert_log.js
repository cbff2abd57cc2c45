// @ts-check

/**
 * What files tell of alerts, part by part: an export of incidents and one of
 * their log entries are about the same pages, and come in any order. An alert is
 * put together from all of its parts, so that each file can be sent again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('alert_log', table => {
    table.comment('What files told of alerts, part by part');
    table.string('source_id', 63).notNullable();
    table.text('key').notNullable();
    table.text('alert_key').notNullable();
    table.bigInteger('at').notNullable();
    table.string('kind', 12).notNullable();
    table
      .integer('rank')
      .notNullable()
      .comment('How well it is known, the best being 0');
    table.text('told_by').comment('Who acknowledged it, as the source says');
    table.string('cause', 11);
    table.primary(['source_id', 'key']);
    table.index(['source_id', 'alert_key'], 'alert_log_alert_idx');
  });
  await knex.schema.alterTable('imports', table => {
    table
      .integer('without_page')
      .notNullable()
      .defaultTo(0)
      .comment('Rows that only tell of an alert, or of a page known better');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('imports', table => {
    table.dropColumn('without_page');
  });
  await knex.schema.dropTable('alert_log');
};
