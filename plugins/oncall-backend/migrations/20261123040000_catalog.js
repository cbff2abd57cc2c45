// @ts-check

/**
 * The engine's own copy of owners, groups and bindings: it pages while the
 * catalog is down.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('catalog_copy', table => {
    table.string('entity_ref', 255).primary();
    table
      .text('facts')
      .notNullable()
      .comment('What on call needs of it, as JSON');
  });
  await knex.schema.createTable('catalog_state', table => {
    table.integer('id').primary();
    table
      .bigInteger('seen_at')
      .comment('When it was last compared with the catalog');
  });
  await knex('catalog_state').insert({ id: 1, seen_at: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('catalog_state');
  await knex.schema.dropTable('catalog_copy');
};
