// @ts-check

/**
 * What teams may bear, what broke it, and what was decided about that. A budget
 * is the same for real and for sample pages; what broke it is not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('budget_versions', table => {
    table.comment('Limits of a team from a week on; never rewritten');
    table.text('team').notNullable();
    table.integer('version').notNullable();
    table.string('from_week', 8).notNullable();
    table.text('limits').notNullable().comment('As JSON');
    table.text('reason').notNullable();
    table.text('set_by').notNullable();
    table.bigInteger('set_at').notNullable();
    table.primary(['team', 'version']);
  });

  await knex.schema.createTable('budget_decisions', table => {
    table.comment('What a manager decided about a broken limit');
    table.uuid('id').primary();
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.string('metric', 31).notNullable();
    table.string('week', 8).notNullable();
    table.string('decision', 15).notNullable();
    table.string('accepted_until', 10);
    table.text('because').notNullable();
    table.text('decided_by').notNullable();
    table.bigInteger('decided_at').notNullable();
    table.unique(['is_sample', 'team', 'metric', 'week'], {
      indexName: 'budget_decisions_breach_idx',
    });
  });

  await knex.schema.createTable('budget_breaches', table => {
    table.comment(
      'Limits that were found broken, so that all teams are read at once; one that was repaired by a correction stays, for its manager is told once',
    );
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.string('metric', 31).notNullable();
    table.string('week', 8).notNullable();
    table.boolean('is_broken').notNullable();
    table.double('value').notNullable();
    table.double('threshold').notNullable();
    table.bigInteger('found_at').notNullable();
    table.primary(['is_sample', 'team', 'metric', 'week']);
    table.index(['is_sample', 'week'], 'budget_breaches_week_idx');
  });

  await knex.schema.createTable('budget_timers', table => {
    table.comment('When the weeks of each team are judged again');
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.bigInteger('due_at').notNullable();
    table.string('lease', 36);
    table.bigInteger('leased_until');
    table.primary(['is_sample', 'team']);
    table.index('due_at', 'budget_timers_due_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'budget_timers',
    'budget_breaches',
    'budget_decisions',
    'budget_versions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
