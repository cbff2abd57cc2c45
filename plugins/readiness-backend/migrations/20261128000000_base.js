// @ts-check

/**
 * What every area of readiness stands on: our copy of the catalog, the requests
 * that may be repeated, and the outbox of all that leaves the process.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment(
      'The entities of the catalog, as the last reading found them',
    );
    table.string('entity_ref', 255).primary();
    table.string('etag', 255).notNullable();
    table.string('kind', 63).notNullable();
    table.text('title').notNullable();
    table.text('search').notNullable().comment('Name and title in lower case');
    table.string('owner_ref', 255);
    table.string('system_ref', 255);
    table.string('stage', 63).comment('What its label says');
    table.text('body').notNullable().comment('The entity, as JSON');
    table.index('owner_ref', 'entities_owner_idx');
    table.index('system_ref', 'entities_system_idx');
  });

  await knex.schema.createTable('checklist_entities', table => {
    table.comment('Which checklists apply to which entities');
    table.string('checklist', 63).notNullable();
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entities.entity_ref')
      .onDelete('CASCADE');
    table.primary(['checklist', 'entity_ref']);
    table.index('entity_ref', 'checklist_entities_entity_idx');
  });

  await knex.schema.createTable('catalog_state', table => {
    table.comment('How the last readings of the catalog went; one row');
    table.integer('id').primary();
    table.bigInteger('read_at');
    table.bigInteger('failed_at');
    table.text('failure');
    table
      .string('definitions', 64)
      .comment('The hash of the checks and checklists that were applied');
  });
  await knex('catalog_state').insert({ id: 1 });

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

  await knex.schema.createTable('outbox', table => {
    table.comment('What is to leave the process, and what became of it');
    table.uuid('id').primary();
    table.string('topic', 63).notNullable();
    table.string('key', 400).notNullable();
    table.string('group_key', 255).comment('What it is called back by');
    table.text('payload').notNullable();
    table
      .string('status', 15)
      .notNullable()
      .comment('waiting, sending, sent, dead or cancelled');
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('due_at').notNullable();
    table.bigInteger('lease_until');
    table.string('lease_holder', 63);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('finished_at');
    table.text('error');
    table.unique(['topic', 'key'], { indexName: 'outbox_key_idx' });
    table.index(['status', 'due_at'], 'outbox_due_idx');
    table.index(['group_key', 'status'], 'outbox_group_idx');
    table.index(['status', 'finished_at'], 'outbox_finished_idx');
  });

  await knex.schema.createTable('secrets', table => {
    table.comment('What replicas share among themselves, and with nobody else');
    table.string('name', 63).primary();
    table.text('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('secrets');
  await knex.schema.dropTable('outbox');
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('catalog_state');
  await knex.schema.dropTable('checklist_entities');
  await knex.schema.dropTable('entities');
};
