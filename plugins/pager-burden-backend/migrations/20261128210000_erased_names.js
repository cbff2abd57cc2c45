// @ts-check

/**
 * Who was erased, as far as it takes to know them when a source tells of them
 * again: no names, but what a key makes of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('secrets', table => {
    table.comment('Made by the first replica that needs one');
    table.string('name', 63).primary();
    table.text('value').notNullable();
  });
  await knex.schema.createTable('erased_names', table => {
    table.comment('Names of people who were erased, by their keyed hash');
    table.string('hash', 43).primary();
    table.text('pseudonym').notNullable();
    table.bigInteger('erased_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('erased_names');
  await knex.schema.dropTable('secrets');
};
