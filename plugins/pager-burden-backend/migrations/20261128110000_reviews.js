// @ts-check

/**
 * What teams wrote about their weeks, what they decided to do, and when they are
 * told about the next. Those about the sample organisation are kept apart.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reviews', table => {
    table.comment('What a team wrote about a week; the agenda is not kept');
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.string('week', 8).notNullable();
    table.text('summary').notNullable();
    table.bigInteger('done_at').comment('Null until the review was closed');
    table.text('done_by');
    table.text('changed_by').comment('Null for another program');
    table.bigInteger('changed_at').notNullable();
    table.integer('version').notNullable();
    table.primary(['is_sample', 'team', 'week']);
  });

  await knex.schema.createTable('review_actions', table => {
    table.comment(
      'What a review decided to do; it comes back until it is closed',
    );
    table.uuid('id').primary();
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.string('week', 8).notNullable();
    table.text('title').notNullable();
    table.text('owner_ref').notNullable();
    table.string('due_on', 10).notNullable();
    table.text('fingerprint').comment('Of the alert that it is to calm');
    table.string('state', 7).notNullable();
    table.text('note');
    table.bigInteger('closed_at');
    table.text('created_by').comment('Null for another program');
    table.bigInteger('created_at').notNullable();
    table.integer('version').notNullable();
    table.index(['is_sample', 'team', 'state'], 'review_actions_team_idx');
    table.index(['is_sample', 'due_on', 'id'], 'review_actions_due_idx');
  });

  await knex.schema.createTable('digest_timers', table => {
    table.comment('When each team is told of its last week');
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.bigInteger('due_at').notNullable();
    table.string('lease', 36);
    table.bigInteger('leased_until');
    table.primary(['is_sample', 'team']);
    table.index('due_at', 'digest_timers_due_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['digest_timers', 'review_actions', 'reviews']) {
    await knex.schema.dropTable(table);
  }
};
