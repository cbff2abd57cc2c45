// @ts-check

/**
 * What files of a source say that its names mean, beside what a person says, so
 * that it holds again once the person has taken theirs back. Rows stay, with
 * their versions: a name explained anew is no longer what it was.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('given_names', table => {
    table.text('told_target').comment('The same as a file of the source says');
  });
  await knex('given_names')
    .where('version', 0)
    .update({ told_target: knex.ref('target'), target: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const nobodys = () => knex('given_names').whereNull('target');
  await nobodys()
    .whereNotNull('told_target')
    .update({ target: knex.ref('told_target'), given_by: null, version: 0 });
  await nobodys().whereRaw('not is_due').delete();
  await knex.schema.alterTable('given_names', table => {
    table.dropColumns('told_target');
  });
};
