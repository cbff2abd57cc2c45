import { createPagerBurdenClient } from '@operability/plugin-pager-burden-common';
import knex from 'knex';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadAverage, machine } from '../machine';
import {
  connectionVariable,
  freePort,
  startPostgres,
} from '../repositoryScripts';
import { startChild } from '../startChild';
import { table } from '../table';
import { measureCharts } from './measureCharts';
import { measureImports } from './measureImports';

/**
 * The weekly chart and imports of a million pages, beside plain SQL.
 *
 * @param count - of pages
 */
export async function benchBurden(count = 1_000_000): Promise<string> {
  const loadBefore = loadAverage();
  const directory = await mkdtemp(path.join(os.tmpdir(), 'operability-bench-'));
  // The server of the database writes and reads files here as its own user.
  await chmod(directory, 0o777);
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
      const { pid } = server.answer;
      const imports = await measureImports({
        port,
        pid,
        heapInUse: () => server.ask<number>('heap'),
        database,
        directory,
        count,
      });
      await database.raw('analyze');
      const client = createPagerBurdenClient({
        baseUrl: `http://127.0.0.1:${port}/api/pager-burden`,
        fetch: (url, init) => fetch(url, init),
      });
      const charts = await measureCharts(client, database);
      const pages = count.toLocaleString('en');
      return [
        `Pager burden, ${pages} pages of five years and 200 teams:`,
        `${machine({
          database: 'PostgreSQL 18 that waits for the disk',
          loadBefore,
        })}, after it ${loadAverage().toFixed(1)}.`,
        '',
        table(
          ['what', 'ours', 'target', 'plain SQL', 'ratio', 'verdict'],
          [...charts, ...imports.lines],
        ),
        '',
        'Memory of the importing process, in MiB: the most in each quarter of the time, and the heap in use before and after, when what nobody needs is collected:',
        '',
        table(
          [
            'what',
            'before',
            'first',
            'second',
            'third',
            'last',
            'in use before',
            'in use after',
            'verdict',
          ],
          imports.memory,
        ),
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
