// @ts-check

/**
 * What machines answered: the latest results, how they changed, and when each
 * entity is asked about again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('results', table => {
    table.comment('The latest answer to every check of an entity');
    table.string('check_id', 63).notNullable();
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entities.entity_ref')
      .onDelete('CASCADE');
    table
      .string('applies', 7)
      .notNullable()
      .comment('yes, no, or unknown where nobody can tell');
    table.text('applies_message').comment('Why it does not, or cannot be told');
    table.bigInteger('applies_since').notNullable();
    table
      .string('status', 15)
      .comment('pass, fail, unknown or notApplicable; null before an answer');
    table.text('message');
    table.text('evidence').comment('JSON');
    table.bigInteger('evaluated_at').comment('When it was observed');
    table.bigInteger('time_to_live');
    table.bigInteger('since').comment('How long it has been this status');
    table.primary(['entity_ref', 'check_id']);
  });
  if (knex.client.config.client.includes('pg')) {
    // Room on each page, so that a row that changes stays on its page and no
    // index has to be told: every row changes again and again.
    await knex.raw('alter table results set (fillfactor = 50)');
  }

  await knex.schema.createTable('transitions', table => {
    table.comment('Every change of what a machine answered');
    table.increments('id');
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 63).notNullable();
    table.string('from_status', 15).notNullable();
    table.string('to_status', 15).notNullable();
    table.bigInteger('at').notNullable();
    table.index(['entity_ref', 'at'], 'transitions_entity_idx');
    table.index('at', 'transitions_at_idx');
  });

  await knex.schema.createTable('scores', table => {
    table.comment('Scores on the days on which they changed');
    table.string('checklist', 63).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('day', 10).notNullable();
    table.integer('passed').notNullable();
    table.integer('applicable').notNullable();
    table.primary(['checklist', 'entity_ref', 'day']);
  });

  await knex.schema.createTable('provider_work', table => {
    table.comment('When each provider is asked about each entity');
    table.string('provider', 63).notNullable();
    table
      .string('entity_ref', 255)
      .notNullable()
      .references('entities.entity_ref')
      .onDelete('CASCADE');
    table.bigInteger('due_at').notNullable();
    table.bigInteger('leased_until');
    table.uuid('lease').comment('Of the batch that is being asked');
    table.primary(['provider', 'entity_ref']);
    table.index(['provider', 'due_at'], 'provider_work_due_idx');
    table.index('lease', 'provider_work_lease_idx');
  });

  await knex.schema.createTable('providers', table => {
    table.comment('How each provider last did');
    table.string('id', 63).primary();
    table.bigInteger('succeeded_at');
    table.bigInteger('failed_at');
    table.text('failure');
  });

  await knex.schema.createTable('facts', table => {
    table.comment('What others told about entities');
    table.string('provider', 63).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('name', 320).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.bigInteger('observed_at').notNullable();
    table.text('evidence').notNullable().comment('JSON');
    table.primary(['entity_ref', 'provider', 'name']);
  });

  await knex.schema.createTable('evaluations', table => {
    table.comment('Evaluations that people asked for');
    table.uuid('id').primary();
    table.string('entity_ref', 255).notNullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('finished_at');
    table.text('waiting_for').notNullable().comment('Providers, as JSON');
    table.index('started_at', 'evaluations_started_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evaluations');
  await knex.schema.dropTable('facts');
  await knex.schema.dropTable('providers');
  await knex.schema.dropTable('provider_work');
  await knex.schema.dropTable('scores');
  await knex.schema.dropTable('transitions');
  await knex.schema.dropTable('results');
};
