// @ts-check

/**
 * Sums by week, so that no chart reads pages. They are added up anew from the
 * rows wherever a page came, went or changed, never by increments: a late, a
 * corrected and a deleted row repair their weeks in the same way.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('weekly_sums', table => {
    table.comment('Counted pages by week, team, thing and class');
    table.boolean('is_sample').notNullable();
    table.string('week', 8).notNullable();
    table.text('team').notNullable();
    table.text('entity').notNullable();
    table.boolean('is_entity_known').notNullable();
    table.string('class', 8).notNullable();
    table.integer('pages').notNullable();
    table.integer('interruptions').notNullable();
    table.primary([
      'is_sample',
      'week',
      'team',
      'entity',
      'is_entity_known',
      'class',
    ]);
  });

  await knex.schema.createTable('weekly_team_sums', table => {
    table.comment(
      'The same by week and team alone: what the first chart reads',
    );
    table.boolean('is_sample').notNullable();
    table.string('week', 8).notNullable();
    table.text('team').notNullable();
    table.integer('pages').notNullable();
    table.integer('interruptions').notNullable();
    table.integer('after_hours').notNullable().comment('Interruptions');
    table.integer('sleep').notNullable().comment('Interruptions');
    table.primary(['is_sample', 'week', 'team']);
  });

  await knex.schema.createTable('team_channels', table => {
    table.comment(
      'The channels that each team was ever paged on, which have to be proven for it',
    );
    table.boolean('is_sample').notNullable();
    table.text('team').notNullable();
    table.text('channel').notNullable();
    table.primary(['is_sample', 'team', 'channel']);
  });

  await knex.schema.createTable('dirty_weeks', table => {
    table.comment('Weeks of teams that have to be added up anew');
    table.boolean('is_sample').notNullable();
    table.string('week', 8).notNullable();
    table.text('team').notNullable();
    table.primary(['is_sample', 'week', 'team']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'dirty_weeks',
    'team_channels',
    'weekly_team_sums',
    'weekly_sums',
  ]) {
    await knex.schema.dropTable(table);
  }
};
