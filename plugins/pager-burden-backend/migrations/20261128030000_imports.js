// @ts-check

/**
 * What became of files, for whoever sent them, and requests that may be repeated.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports', table => {
    table.comment('Files that were imported, with what became of their rows');
    table.uuid('id').primary();
    table.string('format', 9).notNullable();
    table.string('source_id', 63).notNullable();
    table.string('status', 11).notNullable();
    table.text('imported_by').comment('Null for another program');
    table.bigInteger('started_at').notNullable();
    table
      .bigInteger('alive_at')
      .notNullable()
      .comment('A running one that shows no life was interrupted');
    table.bigInteger('ended_at');
    for (const count of [
      'rows',
      'taken',
      'known',
      'changed',
      'refused',
      'unknown_users',
      'unknown_entities',
    ]) {
      table.integer(count).notNullable().defaultTo(0);
    }
    table.text('reasons').notNullable().defaultTo('[]').comment('As JSON');
    table.text('examples').notNullable().defaultTo('[]').comment('As JSON');
    table.text('message');
    table.index(['started_at', 'id'], 'imports_started_at_idx');
  });

  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('Requests that may be repeated, for a day');
    table.text('scope').notNullable();
    table.text('principal').notNullable();
    table.text('key').notNullable();
    table.text('fingerprint').notNullable();
    table.integer('status');
    table.text('body');
    table.bigInteger('created_at').notNullable();
    table.primary(['scope', 'principal', 'key']);
    table.index('created_at', 'idempotency_keys_created_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('imports');
};
