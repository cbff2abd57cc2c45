import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadAverage, machine } from '../machine';
import {
  connectionVariable,
  freePort,
  startPostgres,
} from '../repositoryScripts';
import { startChild } from '../startChild';
import { table } from '../table';
import { benchServer, Measurement } from './benchServer';
import { BoardCaller } from './BoardCaller';
import { madeUpComponents } from './components';
import { ServerSetting } from './server';

const components = madeUpComponents(10_000);
const targetMs = 150;
const targeted = 'first screen';

/** The board of 10,000 cards, on both databases. */
export async function benchLifecycle(): Promise<string> {
  const loadBefore = loadAverage();
  const directory = await mkdtemp(path.join(os.tmpdir(), 'operability-bench-'));
  const postgres = await startPostgres();
  try {
    const rows = [
      ...toRows(
        'PostgreSQL',
        await benchDatabase({
          client: 'pg',
          connection: postgres.variables[connectionVariable],
        }),
      ),
      ...toRows(
        'SQLite',
        await benchDatabase({
          client: 'better-sqlite3',
          connection: { directory },
        }),
      ),
    ];
    return [
      `Lifecycle board, ${components.length} cards, over HTTP`,
      machine({ database: 'PostgreSQL 18 and SQLite', loadBefore }),
      '',
      table(
        [
          'request',
          'database',
          'p50 ms',
          'p95 ms',
          'slowest ms',
          'target',
          'peer',
          'verdict',
        ],
        rows,
      ),
    ].join('\n');
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function benchDatabase(
  database: ServerSetting['database'],
): Promise<Measurement[]> {
  const port = await freePort();
  const setting: ServerSetting = {
    components: components.length,
    port,
    database,
  };
  const server = await startChild({
    file: path.join(__dirname, 'server.ts'),
    setting,
  });
  try {
    const caller = BoardCaller.create(port);
    await caller.waitForCards(components.length);
    // It compares with the catalog a second time before it settles down.
    await setTimeout(5_000);
    return await benchServer(caller, components);
  } finally {
    await server.stop();
  }
}

function toRows(database: string, measurements: readonly Measurement[]) {
  return measurements.map(({ name, latency: { p50, p95, slowest } }) => {
    const isTargeted = name === targeted;
    const verdict = p95 <= targetMs ? 'met' : 'missed';
    return [
      name,
      database,
      p50.toFixed(1),
      p95.toFixed(1),
      slowest.toFixed(0),
      isTargeted ? `p95 ≤ ${targetMs}` : '—',
      '—',
      isTargeted ? verdict : '—',
    ];
  });
}
