// @ts-check

/**
 * When entities left the catalog, so that what machines said about them can be
 * forgotten a while later. What left before is taken to leave now.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('departures', table => {
    table.comment('Entities that left the catalog and have not come back');
    table.string('entity_ref', 255).primary();
    table.bigInteger('departed_at').notNullable();
    table.index('departed_at', 'departures_departed_idx');
  });
  await knex.raw(
    `insert into departures (entity_ref, departed_at)
     select entity_ref, cast(? as bigint) from (
       select entity_ref from facts
       union select entity_ref from transitions
       union select entity_ref from scores
     ) as told
     where entity_ref not in (select entity_ref from entities)`,
    [Date.now()],
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('departures');
};
