// @ts-check

/**
 * That people were erased: the audit log says so too, but whoever answers for
 * it looks for it in the portal.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('erasures', table => {
    table.comment('Who was erased, by pseudonym, and what it changed');
    table.uuid('id').primary();
    table.text('pseudonym').notNullable();
    table.text('erased_by').comment('Null for another program');
    table.bigInteger('erased_at').notNullable();
    table.text('replaced').notNullable().comment('As JSON');
    table.text('deleted').notNullable().comment('As JSON');
    table.index(['erased_at', 'id'], 'erasures_erased_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('erasures');
};
