// @ts-check

/**
 * What pages are measured against: who works when, who held what, and whether
 * the pager was proven to work. Our own copy, so that no chart waits for others.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendars', table => {
    table.comment('Who works when, as it was last told');
    table.boolean('is_sample').notNullable();
    table.string('user_ref', 255).notNullable();
    table
      .bigInteger('since')
      .notNullable()
      .comment('The range it was asked for');
    table.bigInteger('until').notNullable();
    table.text('version').comment('Null for somebody who is not known there');
    table.text('body').comment('As JSON');
    table.bigInteger('read_at').notNullable();
    table.primary(['is_sample', 'user_ref']);
  });

  await knex.schema.createTable('held_shifts', table => {
    table.comment('Who really held what');
    table.boolean('is_sample').notNullable();
    table.string('schedule_id', 255).notNullable();
    table.string('user_ref', 255).notNullable();
    table.bigInteger('starts_at').notNullable();
    table.bigInteger('ends_at').comment('Null while it runs');
    table.primary(['is_sample', 'user_ref', 'schedule_id', 'starts_at']);
    table.index(['is_sample', 'starts_at'], 'held_shifts_start_idx');
  });

  await knex.schema.createTable('proven_hours', table => {
    table.comment('Whether a channel was proven to work in an hour');
    table.boolean('is_sample').notNullable();
    table.string('channel', 63).notNullable();
    table.bigInteger('hour').notNullable();
    table.integer('due').notNullable();
    table.integer('ok').notNullable();
    table.primary(['is_sample', 'channel', 'hour']);
  });

  await knex.schema.createTable('weekly_proofs', table => {
    table.comment(
      'How much of a week a channel was proven for: the hours added up',
    );
    table.boolean('is_sample').notNullable();
    table.string('week', 8).notNullable();
    table.string('channel', 63).notNullable();
    table.bigInteger('proven').notNullable().comment('In milliseconds');
    table.primary(['is_sample', 'week', 'channel']);
  });

  await knex.schema.createTable('duty_reads', table => {
    table.comment(
      'How far the record of duty is read; a row for each kind of data',
    );
    table.boolean('is_sample').primary();
    table.bigInteger('read_since').comment('From when on it is known');
    table.bigInteger('read_until');
    table.text('error');
    table.bigInteger('due_at').notNullable().defaultTo(0);
    table.string('lease', 36);
    table.bigInteger('leased_until');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'duty_reads',
    'weekly_proofs',
    'proven_hours',
    'held_shifts',
    'calendars',
  ]) {
    await knex.schema.dropTable(table);
  }
};
