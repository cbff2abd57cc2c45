// @ts-check

/**
 * Placements, their moves and plans, with what the sync and the change feed
 * need beside them.
 *
 * - Instants are epoch milliseconds: dates bound by JavaScript and dates of the
 *   database do not compare on SQLite.
 * - What placements show of their entities is copied here, so that the board
 *   answers while the catalog does not.
 * - Sort keys are compared byte by byte on PostgreSQL too, so that pages begin
 *   and end alike whatever the locale of the server.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('placements', table => {
    table.string('id', 36).primary();
    table
      .text('entity_ref')
      .nullable()
      .comment('Null for a thing that is not in the catalog');
    table.text('title').notNullable();
    table.text('name').notNullable();
    table
      .text('title_key')
      .notNullable()
      .comment('The title, folded, to sort by');
    table
      .text('lane_key')
      .notNullable()
      .comment('The system, folded, to sort by');
    table.text('search').notNullable().comment('Title and name, folded');
    table.text('kind').notNullable();
    table.text('type').notNullable();
    table.text('owner_ref').nullable();
    table.text('system_ref').nullable();
    table.text('system_title').nullable();
    table.text('declared_lifecycle').nullable();
    table.text('tier').nullable();
    table.text('note').nullable();
    table.text('stage').notNullable();
    table.bigInteger('since').notNullable();
    table.integer('version').notNullable().comment('Sent back by every write');
    table
      .boolean('unconfirmed')
      .notNullable()
      .comment('Placed where nobody said that it belongs');
    table
      .boolean('automatic')
      .notNullable()
      .comment('Placed by the portal by default, and untouched since');
    table.boolean('overridden').notNullable();
    table.boolean('missing').notNullable();
    table
      .bigInteger('sequence')
      .notNullable()
      .comment('Of its latest move, for the change feed');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('deleted_at').nullable();
    table.unique(['entity_ref'], { indexName: 'placements_entity_ref_unique' });
    table.index(['sequence'], 'placements_sequence_index');
    table.index(['owner_ref'], 'placements_owner_ref_index');
  });
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      'alter table placements alter column title_key type text collate "C", alter column lane_key type text collate "C"',
    );
  }
  // A column of the board is read in one of these two orders.
  await knex.schema.alterTable('placements', table => {
    table.index(['stage', 'title_key', 'id'], 'placements_stage_title_index');
    table.index(
      ['stage', 'lane_key', 'title_key', 'id'],
      'placements_stage_lane_index',
    );
  });

  await knex.schema.createTable('moves', table => {
    table.string('id', 36).primary();
    table.string('placement_id', 36).notNullable().references('placements.id');
    table.text('type').notNullable();
    table.text('from_stage').nullable();
    table.text('to_stage').notNullable();
    table.bigInteger('at').notNullable();
    table
      .text('actor_ref')
      .nullable()
      .comment('Null where the portal or another program did it');
    table.text('reason').nullable();
    table.text('confirmations').notNullable().comment('JSON');
    table.boolean('override').notNullable();
    table
      .text('gate')
      .notNullable()
      .comment('JSON: the conditions as they stood');
    table
      .integer('version')
      .notNullable()
      .comment('Of the placement, after it');
    table.bigInteger('sequence').notNullable();
    table.index(['placement_id', 'sequence'], 'moves_placement_index');
  });

  await knex.schema.createTable('sunset_plans', table => {
    table.string('placement_id', 36).primary().references('placements.id');
    table.string('deprecate_on', 10).notNullable();
    table.string('deactivate_on', 10).notNullable();
    table.string('sunset_on', 10).notNullable();
    table.text('replacement_ref').nullable();
    table.text('guide_url').nullable();
    table.text('reason').notNullable();
    table.integer('version').notNullable();
    table.text('updated_by').nullable();
    table.bigInteger('updated_at').notNullable();
  });

  // One row, counted up inside every transaction that moves something: its
  // lock makes the order of the numbers the order of the commits, so that who
  // follows the feed never skips one.
  await knex.schema.createTable('change_counter', table => {
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('change_counter').insert({ id: 1, value: 0 });

  await knex.schema.createTable('catalog_sync', table => {
    table.integer('id').primary();
    table.bigInteger('succeeded_at').nullable();
    table.bigInteger('failed_at').nullable();
    table.text('failure').nullable();
    table
      .text('stages')
      .nullable()
      .comment('JSON: the stages as the catalog last had them');
  });
  await knex('catalog_sync').insert({ id: 1 });

  await knex.schema.createTable('idempotency_keys', table => {
    table.text('scope').notNullable();
    table.text('principal').notNullable();
    table.text('key').notNullable();
    table.text('fingerprint').notNullable();
    table.integer('status').nullable();
    table.text('body').nullable();
    table.bigInteger('created_at').notNullable();
    table.primary(['scope', 'principal', 'key']);
    table.index(['created_at'], 'idempotency_keys_created_at_index');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('catalog_sync');
  await knex.schema.dropTable('change_counter');
  await knex.schema.dropTable('sunset_plans');
  await knex.schema.dropTable('moves');
  await knex.schema.dropTable('placements');
};
