// @ts-check

/**
 * Who holds a role over time. A schedule is one row with its rotations as JSON,
 * since they are only ever read and revised together; overrides are rows, since
 * each comes and goes alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('schedules', table => {
    table.string('id', 63).primary();
    table.text('name').notNullable();
    table.string('owner_ref', 255).notNullable();
    table
      .text('rule')
      .notNullable()
      .comment('Zone, promise and rotations, as JSON');
    table.text('defined_in').comment('The file of one that is written as code');
    table.integer('version').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.string('updated_by', 255);
    table
      .bigInteger('deleted_at')
      .comment('Soft: alerts and pages point at it');
  });

  await knex.schema.createTable('overrides', table => {
    table.uuid('id').primary();
    table.string('schedule_id', 63).notNullable().references('schedules.id');
    table.string('type', 15).notNullable().comment('replace or cover');
    table.string('user_ref', 255).notNullable();
    table.string('replaces', 255);
    table.bigInteger('start_at').notNullable();
    table.bigInteger('end_at').notNullable();
    table.text('reason');
    table.uuid('swap_id');
    table.bigInteger('created_at').notNullable();
    table.string('created_by', 255);
    table.bigInteger('deleted_at').comment('Only of those that had not begun');
    table.index(['schedule_id', 'end_at'], 'overrides_schedule_idx');
    table.index('swap_id', 'overrides_swap_idx');
  });

  await knex.schema.createTable('swaps', table => {
    table.uuid('id').primary();
    table.string('asked_by', 255).notNullable();
    table.string('with_ref', 255).notNullable();
    table.text('terms').notNullable().comment('What each gives, as JSON');
    table.string('status', 15).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('decided_at');
    table.index('asked_by', 'swaps_asked_by_idx');
    table.index('with_ref', 'swaps_with_ref_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('swaps');
  await knex.schema.dropTable('overrides');
  await knex.schema.dropTable('schedules');
};
