// @ts-check

/**
 * What is to leave the process: digests, and notices of actions and of broken
 * budgets.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
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
};
