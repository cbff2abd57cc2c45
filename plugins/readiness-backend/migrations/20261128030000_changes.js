// @ts-check

/**
 * How often anything that is counted has changed, so that sums over all
 * entities are counted again only when they may have become others.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('changes', table => {
    table.comment('How often results or entities have changed; one row');
    table.integer('id').primary();
    table.bigInteger('version').notNullable();
  });
  await knex('changes').insert({ id: 1, version: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('changes');
};
