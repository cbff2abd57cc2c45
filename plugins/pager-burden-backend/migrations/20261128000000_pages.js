// @ts-check

/**
 * The facts: every page that a source has told, what was found out about it when
 * it came in, and the life of the alert behind it. All of it is kept in the row,
 * so that counting anew asks nobody.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('page_sources', table => {
    table.comment('Where pages come from, and how far each is read');
    table.string('id', 63).primary();
    table.text('title').notNullable();
    table.boolean('is_sample').notNullable();
    table.text('cursor').comment('Where to go on; null at the beginning');
    table.bigInteger('read_at').comment('When it was last read to the end');
    table.text('error').comment('Why it could not be read last time');
    table.bigInteger('due_at').notNullable().defaultTo(0);
    table.string('lease', 36);
    table.bigInteger('leased_until');
  });

  await knex.schema.createTable('pages', table => {
    table.comment(
      'Pages as they were told, and what they were to whom they came',
    );
    // Made of the source and its key, so that a page that comes again is the
    // same row, and no second unique index slows a million of them.
    table.uuid('id').primary();
    table.string('source_id', 63).notNullable();
    table.text('source_key').notNullable();
    table.boolean('is_sample').notNullable();
    table
      .string('digest', 27)
      .notNullable()
      .comment('Of what the source said: the same again changes nothing');
    table.text('title').notNullable();
    table.text('fingerprint').notNullable();
    table.text('alert_key');
    table.text('alert_url');
    table
      .text('entity')
      .notNullable()
      .comment(
        'The reference where the catalog knew it, else what it was called',
      );
    table.boolean('is_entity_known').notNullable();
    table.text('team').notNullable().comment('Who owned it when it was sent');
    table
      .text('person')
      .comment(
        'The reference where the catalog knew them, else what they were called; null where the source does not say',
      );
    table.boolean('is_person_known').notNullable();
    table
      .text('person_team')
      .comment('The team of whoever was paged, where it is another');
    table.text('channel').notNullable();
    table.string('urgency', 4).notNullable();
    table.integer('step');
    table.bigInteger('sent_at').notNullable();
    table.string('anchor', 8).notNullable();
    table.text('shift_time_zone');
    table.text('time_zone').notNullable();
    table.boolean('is_zone_estimated').notNullable();
    table.string('class', 8).notNullable();
    table.string('pagerduty_class', 8).notNullable();
    table
      .integer('hour')
      .notNullable()
      .comment('On the wall of whoever was paged');
    table.integer('weekday').notNullable().comment('The same; 1 = Monday');
    table.bigInteger('wall').notNullable().comment('The same, in milliseconds');
    table.string('night', 10).comment('The evening on which the night began');
    table.string('week', 8).notNullable().comment('In the reporting zone');
    table.string('not_counted', 16);
    table.boolean('starts_interruption').notNullable();
    table.index(['is_sample', 'week', 'team'], 'pages_week_team_idx');
    table.index(['is_sample', 'person', 'sent_at'], 'pages_person_idx');
    table.index(['is_sample', 'sent_at', 'id'], 'pages_sent_at_idx');
    // Few rows, looked for again and again: the catalog may know them by now.
    for (const name of ['entity', 'person']) {
      table.index([name, 'id'], `pages_unknown_${name}_idx`, {
        predicate: knex.whereRaw(`not is_${name}_known`),
      });
    }
  });

  await knex.schema.createTable('alerts', table => {
    table.comment('The life of the alerts that pages were about');
    table.string('source_id', 63).notNullable();
    table.text('alert_key').notNullable();
    table.boolean('is_sample').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('acknowledged_at').comment('By a human, the first time');
    table.text('acknowledged_by');
    table.bigInteger('resolved_at');
    table.string('resolved_by', 11);
    table.integer('escalated_by_timeout').notNullable();
    table.integer('escalated_by_hand').notNullable();
    table.integer('reassigned').notNullable();
    table.primary(['source_id', 'alert_key']);
  });

  await knex.schema.createTable('verdicts', table => {
    table.comment(
      'What pages deserved; a page that is taken back keeps its own, should it return',
    );
    table.uuid('page_id').primary();
    table.boolean('action').notNullable();
    table.string('verdict', 7).notNullable();
    table.text('note');
    table.text('given_by').notNullable();
    table.bigInteger('given_at').notNullable();
    table.integer('version').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['verdicts', 'alerts', 'pages', 'page_sources']) {
    await knex.schema.dropTable(table);
  }
};
