import { Knex } from 'knex';

/** Rows as text, whether true is 1 and counts are text there or not. */
function textOf(rows: readonly object[]): string[] {
  return rows
    .map(row =>
      Object.values(row)
        .map(one => (typeof one === 'boolean' ? Number(one) : one))
        .join(' '),
    )
    .sort();
}

/** All sums by week, to be compared. */
export async function sumsIn(database: Knex) {
  return {
    things: textOf(await database('weekly_sums').select()),
    teams: textOf(await database('weekly_team_sums').select()),
  };
}
