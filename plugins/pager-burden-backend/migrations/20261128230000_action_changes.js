// @ts-check

/**
 * What each change made of an action, and whose it was: history is appended,
 * never rewritten. Those that are there begin it as they are.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('review_action_changes', table => {
    table.comment('What an action said after each change');
    table.uuid('action_id').notNullable();
    table.integer('version').notNullable();
    table.text('title').notNullable();
    table.text('owner_ref').notNullable();
    table.string('due_on', 10).notNullable();
    table.string('state', 7).notNullable();
    table.text('note');
    table.text('changed_by').comment('Null for another program');
    table.bigInteger('changed_at').notNullable();
    table.primary(['action_id', 'version']);
  });
  const kept = ['version', 'title', 'owner_ref', 'due_on', 'state', 'note'];
  await knex(
    knex.raw('?? (??, ??, ??, ??, ??, ??, ??, ??, ??)', [
      'review_action_changes',
      'action_id',
      ...kept,
      'changed_by',
      'changed_at',
    ]),
  ).insert(
    knex('review_actions').select('id', ...kept, 'created_by', 'created_at'),
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('review_action_changes');
};
