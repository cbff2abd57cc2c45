import {
  createPagerBurdenClient,
  ImportReport,
} from '@operability/plugin-pager-burden-common';
import knex, { Knex } from 'knex';
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadAverage, machine } from '../machine';
import {
  connectionVariable,
  freePort,
  startPostgres,
} from '../repositoryScripts';
import { startChild } from '../startChild';
import { table } from '../table';
import { measureCharts } from './measureCharts';
import { writePagesFile } from './pagesFile';
import { mostResident } from './residentMemory';

const pageCount = 1_000_000;
const year = 365.25 * 86_400_000;

/** The weekly chart and an import of a million pages, beside plain SQL. */
export async function benchBurden(): Promise<string> {
  const loadBefore = loadAverage();
  const directory = await mkdtemp(path.join(os.tmpdir(), 'operability-bench-'));
  // The server of the database reads files of its own user.
  const postgres = await startPostgres({ durable: true });
  try {
    const connection = postgres.variables[connectionVariable];
    const port = await freePort();
    const server = await startChild<{ pid: number }>({
      file: path.join(__dirname, 'server.ts'),
      setting: { port, connection },
    });
    const database = knex({
      client: 'pg',
      connection: connection.replace(
        /\/[^/]*$/,
        '/backstage_plugin_pager-burden',
      ),
    });
    try {
      const file = path.join(directory, 'pages.csv');
      const until = Date.now();
      const since = until - 5 * year;
      await writePagesFile(file, { count: pageCount, since, until });
      const imported = await measureImport({
        port,
        pid: server.answer.pid,
        file,
      });
      const copied = await measureCopy(database, directory);
      const again = await measureImport({
        port,
        pid: server.answer.pid,
        file,
      });
      assert.equal(again.report.known, pageCount);
      await database.raw('analyze');
      const client = createPagerBurdenClient({
        baseUrl: `http://127.0.0.1:${port}/api/pager-burden`,
        fetch: (url, init) => fetch(url, init),
      });
      const charts = await measureCharts(client, database);
      return [
        `Pager burden, ${pageCount.toLocaleString(
          'en',
        )} pages of five years and 200 teams`,
        machine({
          database: 'PostgreSQL 18 that waits for the disk',
          loadBefore,
        }),
        '',
        table(
          ['what', 'ours', 'target', 'plain SQL', 'ratio', 'verdict'],
          [
            ...charts,
            rateLine('import, all of it new', imported, copied),
            rateLine('the same file again', again, undefined),
          ],
        ),
        '',
        `Memory of the importing process: ${imported.before} MiB before, ${imported.most} MiB at most; the second time ${again.before} and ${again.most} MiB.`,
      ].join('\n');
    } finally {
      await database.destroy();
      await server.stop();
    }
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

interface Imported {
  report: ImportReport;
  rowsPerSecond: number;
  before: number;
  most: number;
}

async function measureImport(options: {
  port: number;
  pid: number;
  file: string;
}): Promise<Imported> {
  const url = `http://127.0.0.1:${options.port}/api/pager-burden/imports?format=csv&source=old-pager`;
  const start = performance.now();
  const { result, before, most } = await mostResident(options.pid, async () => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: createReadStream(options.file) as unknown as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
    return JSON.parse(text) as ImportReport;
  });
  const seconds = (performance.now() - start) / 1000;
  assert.equal(result.rows, pageCount);
  assert.equal(result.refused, 0);
  return { report: result, rowsPerSecond: pageCount / seconds, before, most };
}

/** The rows that the import made, into the same table. */
async function measureCopy(database: Knex, directory: string): Promise<number> {
  const file = path.join(directory, 'pages.copy');
  await database.raw(`copy pages to '${file}'`);
  await database.raw('create table copied (like pages including all)');
  const start = performance.now();
  await database.raw(`copy copied from '${file}'`);
  const seconds = (performance.now() - start) / 1000;
  await database.raw('drop table copied');
  return pageCount / seconds;
}

function rateLine(
  what: string,
  { rowsPerSecond }: Imported,
  copied: number | undefined,
): string[] {
  const target = 20_000;
  const perSecond = (rate: number) =>
    `${Math.round(rate).toLocaleString('en')} rows/s`;
  return [
    what,
    perSecond(rowsPerSecond),
    copied === undefined ? '—' : `≥ ${perSecond(target)}`,
    copied === undefined ? '—' : perSecond(copied),
    copied === undefined ? '—' : `${(rowsPerSecond / copied).toFixed(2)} ×`,
    copied === undefined ? '—' : verdictOf(rowsPerSecond >= target),
  ];
}

function verdictOf(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}
