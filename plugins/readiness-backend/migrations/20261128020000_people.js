// @ts-check

/**
 * What people said: attestations, waivers, campaigns, launch mails, and the
 * credential roll. They outlive the entity they are about.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('attestations', table => {
    table.uuid('id').primary();
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 63).notNullable();
    table.text('statement').notNullable();
    table.text('evidence_url').notNullable();
    table.string('attested_by', 255).notNullable();
    table.bigInteger('attested_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('revoked_at');
    table.string('revoked_by', 255);
    table.bigInteger('reminded_at');
    table.index(
      ['entity_ref', 'check_id', 'attested_at'],
      'attestations_entity_idx',
    );
    table.index('expires_at', 'attestations_expires_idx');
  });

  await knex.schema.createTable('waivers', table => {
    table.uuid('id').primary();
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 63).notNullable();
    table.string('owner_ref', 255).comment('Of the entity, when it was asked');
    table.text('reason').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.string('requested_by', 255).notNullable();
    table.bigInteger('requested_at').notNullable();
    table.boolean('approved').comment('Null until somebody has decided');
    table.string('decided_by', 255);
    table.bigInteger('decided_at');
    table.text('comment');
    table.string('withdrawn_by', 255);
    table.bigInteger('withdrawn_at');
    table.bigInteger('reminded_at');
    table.index(
      ['entity_ref', 'check_id', 'requested_at'],
      'waivers_entity_idx',
    );
    table.index('expires_at', 'waivers_expires_idx');
  });

  await knex.schema.createTable('credentials', table => {
    table.comment('Names and places of credentials; never a value');
    table.uuid('id').primary();
    table.text('name').notNullable();
    table.string('owner_ref', 255).notNullable();
    table.string('entity_ref', 255);
    table.text('stored_at').notNullable();
    table.text('procedure_url').notNullable();
    table.integer('interval_days').notNullable();
    table.bigInteger('last_rotated_at');
    table
      .bigInteger('next_due_at')
      .notNullable()
      .comment('From the last rotation and the interval, for the order');
    table.integer('version').notNullable();
    table.bigInteger('created_at').notNullable();
    table.index('entity_ref', 'credentials_entity_idx');
    table.index(['next_due_at', 'id'], 'credentials_due_idx');
  });

  await knex.schema.createTable('rotations', table => {
    table.uuid('id').primary();
    table
      .uuid('credential_id')
      .notNullable()
      .references('credentials.id')
      .onDelete('CASCADE');
    table.bigInteger('rotated_at').notNullable();
    table.string('recorded_by', 255);
    table.bigInteger('recorded_at').notNullable();
    table.text('note').notNullable();
    table.index(['credential_id', 'rotated_at'], 'rotations_credential_idx');
  });

  await knex.schema.createTable('campaigns', table => {
    table.uuid('id').primary();
    table.text('title').notNullable();
    table.text('description').notNullable();
    table.string('owner_ref', 255).notNullable();
    table.string('checklist', 63).notNullable();
    table.text('checks').notNullable().comment('JSON');
    table.text('owners').notNullable().comment('JSON');
    table.string('starts_on', 10).notNullable();
    table.string('due_on', 10).notNullable();
    table.string('created_by', 255);
    table.bigInteger('created_at').notNullable();
    table.integer('version').notNullable();
    table.index(['due_on', 'id'], 'campaigns_due_idx');
  });

  await knex.schema.createTable('launch_announcements', table => {
    table.uuid('id').primary();
    table.string('entity_ref', 255).notNullable();
    table.text('sent_to').notNullable();
    table.text('subject').notNullable();
    table.text('body').notNullable();
    table.string('sent_by', 255).notNullable();
    table.bigInteger('sent_at').notNullable();
    table.index(['entity_ref', 'sent_at'], 'launch_announcements_entity_idx');
  });

  await knex.schema.createTable('launch_deliveries', table => {
    table.uuid('id').primary().comment('That of its message in the outbox');
    table
      .uuid('announcement_id')
      .notNullable()
      .references('launch_announcements.id')
      .onDelete('CASCADE');
    table.string('channel', 31).notNullable();
    table.string('status', 15).notNullable();
    table.text('error');
    table.unique(['announcement_id', 'channel'], {
      indexName: 'launch_deliveries_channel_idx',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('launch_deliveries');
  await knex.schema.dropTable('launch_announcements');
  await knex.schema.dropTable('campaigns');
  await knex.schema.dropTable('rotations');
  await knex.schema.dropTable('credentials');
  await knex.schema.dropTable('waivers');
  await knex.schema.dropTable('attestations');
};
