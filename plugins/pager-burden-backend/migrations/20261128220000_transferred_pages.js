// @ts-check

/**
 * Few pages go to another team than the owner, and who pages whom is looked for
 * over many weeks: the rows of those weeks are not read for it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('pages', table => {
    table.index(['is_sample', 'week'], 'pages_transferred_idx', {
      predicate: knex.whereNotNull('person_team'),
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('pages', table => {
    table.dropIndex(['is_sample', 'week'], 'pages_transferred_idx');
  });
};
