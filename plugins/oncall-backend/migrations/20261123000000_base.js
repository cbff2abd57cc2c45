// @ts-check

/**
 * What every area of on call stands on: the revisions that tell replicas what
 * to read anew, the requests that may be repeated, and the outbox of all that
 * leaves the process.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('revisions', table => {
    table.comment(
      'Counts the changes of each topic: schedules, policies, people, catalog, maintenance',
    );
    table.string('topic', 63).primary();
    table.bigInteger('revision').notNullable();
  });
  await knex('revisions').insert(
    ['schedules', 'policies', 'people', 'catalog', 'maintenance'].map(
      topic => ({ topic, revision: 0 }),
    ),
  );

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
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox');
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('revisions');
};
