// @ts-check
const { hash, randomBytes } = require('node:crypto');

// Of which SQLite binds no more than 999 parts at once.
const rowsAtOnce = 300;
/** What has been made with the secret: UUIDs of version 8. */
const keyedLike = '________-____-8___-____-____________';

/**
 * Ids of pages, and the keys of what files told of alerts, were made of names
 * where a file numbers nothing, and whoever read them could make one of a name
 * that they guess. From now on they are made with a secret too. Frozen here, as
 * what the code makes may change.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('secrets')
    .insert({ name: 'page-ids', value: randomBytes(32).toString('base64url') })
    .onConflict('name')
    .ignore();
  const secret = await secretOf(knex);
  for (const [table, column] of [
    ['pages', 'id'],
    ['verdicts', 'page_id'],
  ]) {
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      // Those that were changed come again, further on.
      const rows = await knex(table)
        .where(column, '>', last)
        .whereRaw('cast(?? as text) not like ?', [column, keyedLike])
        .orderBy(column)
        .limit(rowsAtOnce)
        .select({ before: column });
      if (!rows.length) break;
      last = rows[rows.length - 1].before;
      await put(knex, { table, column, type: 'uuid' }, rows, row =>
        keyed(secret, row.before),
      );
    }
  }
  let last = ['', ''];
  for (;;) {
    const rows = await knex('alert_log')
      .whereRaw('(source_id, key) > (?, ?)', last)
      .where('key', 'not like', keyedLike)
      .orderBy(['source_id', 'key'])
      .limit(rowsAtOnce)
      .select({ before: 'key', source: 'source_id' });
    if (!rows.length) break;
    const { before, source } = rows[rows.length - 1];
    last = [source, before];
    await put(
      knex,
      { table: 'alert_log', column: 'key', type: 'text' },
      rows,
      row => keyed(secret, plain(row.source, row.before)),
    );
  }
};

/**
 * As far as it can: pages of people who were forgotten keep their ids, and come
 * once more if they are told again. What files told of alerts is in the alerts,
 * and comes with the files again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const secret = await secretOf(knex);
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await knex('pages')
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsAtOnce)
      .select({ before: 'id', source: 'source_id', key: 'source_key' });
    if (!rows.length) break;
    last = rows[rows.length - 1].before;
    const own = rows.filter(
      row => keyed(secret, plain(row.source, row.key)) === row.before,
    );
    for (const [table, column] of [
      ['pages', 'id'],
      ['verdicts', 'page_id'],
    ]) {
      await put(knex, { table, column, type: 'uuid' }, own, row =>
        plain(row.source, row.key),
      );
    }
  }
  await knex('alert_log').delete();
  await knex('secrets').where('name', 'page-ids').delete();
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<string>}
 */
async function secretOf(knex) {
  const row = await knex('secrets').where('name', 'page-ids').first();
  return row.value;
}

/**
 * @template {{ before: string, source?: string }} Row
 * @param {import('knex').Knex} knex
 * @param {{ table: string, column: string, type: string }} place
 * @param {Row[]} rows - with their source where that is a part of the key
 * @param {(row: Row) => string} after
 */
async function put(knex, { table, column, type }, rows, after) {
  if (!rows.length) return;
  // SQLite takes a type that it does not know for a number.
  const isSqlite = /sqlite/.test(knex.client.config.client);
  const cast = isSqlite ? '?' : `cast(? as ${type})`;
  const pair = `select ${cast} as before, ${cast} as later, ? as source`;
  const isOfSource = table === 'alert_log';
  await knex.raw(
    `update ${table} set ${column} = input.later
     from (${rows.map(() => pair).join(' union all ')}) as input
     where ${table}.${column} = input.before
     ${isOfSource ? `and ${table}.source_id = input.source` : ''}`,
    rows.flatMap(row => [row.before, after(row), row.source ?? '']),
  );
}

/** How ids were made. */
function plain(/** @type {string} */ source, /** @type {string} */ key) {
  return uuidOf(hash('sha1', `${source}\n${key}`, 'hex'), '5');
}

/** What a secret makes of one. */
function keyed(/** @type {string} */ secret, /** @type {string} */ id) {
  return uuidOf(hash('sha256', `${secret}\n${id}`, 'hex'), '8');
}

function uuidOf(/** @type {string} */ hex, /** @type {string} */ version) {
  const variant = ((parseInt(hex[16], 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
