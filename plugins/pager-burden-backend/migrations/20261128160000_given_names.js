// @ts-check

/**
 * What people say that names of a source mean which the catalog does not know.
 * Pages keep what they were called, so that it can be taken back.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('given_names', table => {
    table.comment('What names of a source mean, as somebody said');
    table.string('source_id', 63).notNullable();
    table.string('kind', 6).notNullable().comment('entity or person');
    table.text('name').notNullable();
    table
      .text('target')
      .comment('A reference, or an address; null once it was taken back');
    table.text('given_by').comment('Null where a file of the source said so');
    table.bigInteger('given_at').notNullable();
    table.integer('version').notNullable();
    table
      .boolean('is_due')
      .notNullable()
      .comment('Whether pages are still to be changed by it');
    table.primary(['source_id', 'kind', 'name']);
    table.index('is_due', 'given_names_due_idx', {
      predicate: knex.whereRaw('is_due'),
    });
  });
  await knex.schema.alterTable('pages', table => {
    table
      .text('entity_called')
      .comment('What its source called it, where somebody said what that is');
    table.text('person_called').comment('The same of whoever was paged');
    table
      .boolean('is_team_given')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the team came with what somebody said');
    for (const kind of ['entity', 'person']) {
      table.index(
        ['source_id', `${kind}_called`, 'id'],
        `pages_${kind}_called_idx`,
        { predicate: knex.whereNotNull(`${kind}_called`) },
      );
    }
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('pages', table => {
    for (const kind of ['entity', 'person']) {
      table.dropIndex([], `pages_${kind}_called_idx`);
    }
    table.dropColumns('entity_called', 'person_called', 'is_team_given');
  });
  await knex.schema.dropTable('given_names');
};
