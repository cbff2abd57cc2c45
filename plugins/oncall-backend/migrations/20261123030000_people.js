// @ts-check

/**
 * Where people are reached, when they want to be, and when they work.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('contact_methods', table => {
    table.uuid('id').primary();
    table.string('user_ref', 255).notNullable();
    table.string('channel', 63).notNullable();
    table.text('title').notNullable();
    table
      .text('address')
      .notNullable()
      .comment('Fields by name, as JSON; secret ones never leave');
    table.integer('position').notNullable();
    table.bigInteger('verified_at');
    table.text('code_hash');
    table.bigInteger('code_sent_at');
    table.integer('code_attempts').notNullable().defaultTo(0);
    table.bigInteger('last_delivered_at');
    table.text('last_error');
    table.index('user_ref', 'contact_methods_user_idx');
  });

  await knex.schema.createTable('contact_settings', table => {
    table.string('user_ref', 255).primary();
    table.integer('version').notNullable();
    table.text('rules').notNullable();
  });

  await knex.schema.createTable('calendar_settings', table => {
    table.string('user_ref', 255).primary();
    table.integer('version').notNullable();
    table.text('calendar').notNullable();
    table.bigInteger('updated_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_settings');
  await knex.schema.dropTable('contact_settings');
  await knex.schema.dropTable('contact_methods');
};
