import {
  BurdenWeeks,
  PagerBurdenClient,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import assert from 'node:assert/strict';
import { timed } from '../timed';

const requestsPerRound = 20;
/** Plain SQL takes long, and always the same. */
const groupingsPerRound = 4;

interface Chart {
  what: string;
  /** Left out for what is shown first. */
  since?: string;
  /** Of the ninety-fifth percentile, in milliseconds. */
  target: number;
  /** How many times as fast as plain SQL it is to be. */
  factor?: number;
}

/** The weekly chart over HTTP, beside the plain `GROUP BY` over the same rows. */
export async function measureCharts(
  client: PagerBurdenClient,
  database: Knex,
): Promise<string[][]> {
  const charts: Chart[] = [
    { what: 'weekly chart, 26 weeks', target: 60, factor: 20 },
    {
      what: 'weekly chart, five years',
      since: new Date(Date.now() - 5 * 365 * 86_400_000)
        .toISOString()
        .slice(0, 10),
      target: 150,
    },
  ];
  const lines: string[][] = [];
  for (const chart of charts)
    lines.push(await measure(chart, client, database));
  return lines;
}

async function measure(
  { what, since, target, factor }: Chart,
  client: PagerBurdenClient,
  database: Knex,
): Promise<string[]> {
  const ask = () => client.getWeeks({ query: { since } });
  const answer = await ask();
  const group = () => groupPages(database, answer.weeks);
  assert.deepEqual(cellsOf(answer), await group());
  const ours = await timed(ask, { timesPerRound: requestsPerRound });
  const plain = await timed(group, { timesPerRound: groupingsPerRound });
  const ratio = plain.p50 / ours.p50;
  const isMet = ours.p95 <= target && (factor === undefined || ratio >= factor);
  return [
    what,
    `p50 ${ours.p50.toFixed(1)} ms, p95 ${ours.p95.toFixed(1)} ms`,
    `p95 ≤ ${target} ms${factor ? `, ≥ ${factor} × faster` : ''}`,
    `p50 ${plain.p50.toFixed(0)} ms`,
    `${ratio.toFixed(0)} ×`,
    isMet ? 'met' : 'missed',
  ];
}

/** Pages by week and team, as a database counts them that knows no sums. */
async function groupPages(
  database: Knex,
  weeks: readonly string[],
): Promise<Record<string, number>> {
  const rows: { week: string; team: string; pages: string }[] = await database(
    'pages',
  )
    .where('week', '>=', weeks[0])
    .andWhere('week', '<=', weeks[weeks.length - 1])
    .whereNull('not_counted')
    .groupBy('week', 'team')
    .select('week', 'team')
    .count({ pages: '*' });
  return Object.fromEntries(
    rows.map(({ week, team, pages }) => [`${week} ${team}`, Number(pages)]),
  );
}

function cellsOf({ weeks, series }: BurdenWeeks): Record<string, number> {
  return Object.fromEntries(
    series.flatMap(({ key, values }) =>
      values.flatMap((value, index) =>
        value ? [[`${weeks[index]} ${key}`, value]] : [],
      ),
    ),
  );
}
