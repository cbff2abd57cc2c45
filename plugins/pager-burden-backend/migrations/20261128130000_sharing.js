// @ts-check

/**
 * Who lets their manager see what their nights add up to. Nobody does who has no
 * row; consent is taken back by the same row.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sharing', table => {
    table.string('user_ref', 255).primary();
    table.boolean('with_manager').notNullable();
    table.bigInteger('changed_at').notNullable();
    table.integer('version').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sharing');
};
