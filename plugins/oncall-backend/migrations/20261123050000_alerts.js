// @ts-check

/**
 * Alerts, where each is on its way, and what the engine does about them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('counters', table => {
    table.comment('Numbers that are handed out one after the other');
    table.string('name', 63).primary();
    table.bigInteger('value').notNullable();
  });
  await knex('counters').insert([
    { name: 'alerts', value: 0 },
    { name: 'pages', value: 0 },
  ]);

  await knex.schema.createTable('alerts', table => {
    table.uuid('id').primary();
    table
      .bigInteger('number')
      .notNullable()
      .unique({ indexName: 'alerts_number_idx' });
    table
      .integer('sequence')
      .notNullable()
      .comment('Counts transitions; a write compares it');
    table.string('status', 15).notNullable();
    table.string('urgency', 7).notNullable();
    table.string('severity', 15);
    table.text('summary').notNullable();
    table.text('details');
    table.text('links').notNullable();
    table.string('entity_ref', 255);
    table.string('owner_ref', 255).comment('When it was triggered');
    table.string('dedup_key', 255);
    table
      .string('open_key', 600)
      .unique({ indexName: 'alerts_open_key_idx' })
      .comment('Source and key while it is open: one open alert for each');
    table
      .string('key_hash', 64)
      .notNullable()
      .comment('Source and key, also after it was resolved');
    table.boolean('drill').notNullable();
    table.boolean('canary').notNullable();
    table
      .boolean('after_hours')
      .notNullable()
      .comment('Of its policy, when it was triggered');
    table.string('held_by', 255);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('resolved_at');
    table.boolean('resolved_automatically').notNullable();
    table.string('created_by', 255);
    table.text('run').notNullable().comment('Where it is on its way, as JSON');
    table.bigInteger('due_at').comment('When the engine looks at it again');
    table
      .bigInteger('timer_started_at')
      .comment('One that lies ahead of the clock is set anew');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Ticks that broke, one after the other');
    table.index('due_at', 'alerts_due_idx');
    table.index('timer_started_at', 'alerts_timer_started_idx');
    table.index(['status', 'number'], 'alerts_status_idx');
    table.index(['entity_ref', 'number'], 'alerts_entity_idx');
    table.index(['owner_ref', 'number'], 'alerts_owner_idx');
    table.index(['key_hash', 'resolved_at'], 'alerts_key_idx');
    table.index('created_at', 'alerts_created_idx');
  });

  await knex.schema.createTable('alert_timeline', table => {
    table.comment('Appended to, never changed');
    table.increments('id');
    table
      .uuid('alert_id')
      .notNullable()
      .references('alerts.id')
      .onDelete('CASCADE');
    table.bigInteger('at').notNullable();
    table.string('type', 31).notNullable();
    table.string('actor', 255);
    table.text('message').notNullable();
    table.integer('step').notNullable();
    table.integer('repeat').notNullable();
    table.index(['alert_id', 'id'], 'alert_timeline_alert_idx');
  });

  await knex.schema.createTable('maintenance_windows', table => {
    table.uuid('id').primary();
    table.text('targets').notNullable();
    table.bigInteger('start_at').notNullable();
    table.bigInteger('end_at').notNullable();
    table.text('reason').notNullable();
    table.string('created_by', 255).notNullable();
    table.bigInteger('created_at').notNullable();
    table.index('end_at', 'maintenance_windows_end_idx');
  });

  await knex.schema.createTable('shifts_ledger', table => {
    table.comment('Who really held what');
    table.uuid('id').primary();
    table.string('schedule_id', 63).notNullable();
    table.string('user_ref', 255).notNullable();
    table.string('source_type', 15).notNullable();
    table.string('source_id', 63).notNullable();
    table.bigInteger('start_at').notNullable();
    table.bigInteger('end_at');
    table.index(['user_ref', 'start_at'], 'shifts_ledger_user_idx');
    table.index('start_at', 'shifts_ledger_start_idx');
    table.index('end_at', 'shifts_ledger_end_idx');
  });
  await knex.schema.createTable('ledger_state', table => {
    table.integer('id').primary();
    table.bigInteger('written_until');
  });
  await knex('ledger_state').insert({ id: 1, written_until: null });

  await knex.schema.createTable('engine_replicas', table => {
    table.string('id', 63).primary();
    table.bigInteger('ticked_at').notNullable();
    table
      .bigInteger('lag')
      .notNullable()
      .comment('Milliseconds that the last tick was behind what was due');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('engine_replicas');
  await knex.schema.dropTable('ledger_state');
  await knex.schema.dropTable('shifts_ledger');
  await knex.schema.dropTable('maintenance_windows');
  await knex.schema.dropTable('alert_timeline');
  await knex.schema.dropTable('alerts');
  await knex.schema.dropTable('counters');
};
