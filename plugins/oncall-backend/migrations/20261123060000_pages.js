// @ts-check

/**
 * Every page with its fate, and the canaries that prove the path.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('pages', table => {
    table.uuid('id').primary().comment('That of its message in the outbox');
    table
      .string('key', 400)
      .notNullable()
      .unique({ indexName: 'pages_key_idx' });
    table
      .uuid('alert_id')
      .notNullable()
      .references('alerts.id')
      .onDelete('CASCADE');
    table.string('entity_ref', 255);
    table.string('owner_ref', 255);
    table.string('user_ref', 255);
    table.string('channel', 63).notNullable();
    table.uuid('contact_method_id');
    table
      .text('address')
      .comment('As it is shown: shortened where it is private');
    table.boolean('interrupts').notNullable();
    table.string('urgency', 7).notNullable();
    table.string('reason', 31).notNullable();
    table.integer('step').notNullable();
    table.integer('repeat').notNullable();
    table.boolean('drill').notNullable();
    table.boolean('canary').notNullable();
    table.string('status', 31).notNullable();
    table.bigInteger('queued_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.bigInteger('sent_at');
    table.bigInteger('delivered_at');
    table.bigInteger('acknowledged_at');
    table.text('error');
    table
      .bigInteger('feed_sequence')
      .unique({ indexName: 'pages_feed_idx' })
      .comment('Given when it was sent, in the order of commits');
    table.index(['alert_id', 'queued_at'], 'pages_alert_idx');
    table.index(['channel', 'sent_at'], 'pages_channel_idx');
    table.index('sent_at', 'pages_sent_idx');
  });

  await knex.schema.createTable('canaries', table => {
    table.comment('One a slot of five minutes and channel');
    table.bigInteger('slot_at').notNullable();
    table.string('channel', 63).notNullable();
    table.bigInteger('triggered_at');
    table.bigInteger('delivered_at');
    table.text('error');
    table.primary(['slot_at', 'channel']);
  });

  await knex.schema.createTable('secrets', table => {
    table.comment('What replicas share among themselves, and with nobody else');
    table.string('name', 63).primary();
    table.text('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('secrets');
  await knex.schema.dropTable('canaries');
  await knex.schema.dropTable('pages');
};
