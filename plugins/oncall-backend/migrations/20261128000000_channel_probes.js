// @ts-check

/**
 * What the last probe of each channel came to: a channel that goes down is
 * noticed between two canaries, which are counted by their slots alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('channel_probes', table => {
    table.string('channel', 63).primary();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('came_through_at');
    table
      .integer('failures')
      .notNullable()
      .comment('Since the last that came through');
    table.text('error');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('channel_probes');
};
