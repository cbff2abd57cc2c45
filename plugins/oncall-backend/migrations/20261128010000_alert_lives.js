// @ts-check

/**
 * Those who measure response follow alerts by their last change.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('alerts', table => {
    table.index(['updated_at', 'id'], 'alerts_changed_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('alerts', table => {
    table.dropIndex(['updated_at', 'id'], 'alerts_changed_idx');
  });
};
