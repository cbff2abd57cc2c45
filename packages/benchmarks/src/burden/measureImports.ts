import { ImportReport } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeBadFile, writePagesFile } from './pagesFile';
import { Resident, watchMemory } from './residentMemory';

const year = 365.25 * 86_400_000;
/** How much more a process may have at the end than at the beginning of a file. */
const growth = 1.15;

const mostExamples = 100;

interface Imported {
  report: ImportReport;
  rowsPerSecond: number;
  memory: Resident;
  /** What was left of the heap, in MiB. */
  heap: { before: number; after: number };
}

/** Part of the pages that is taken first, so that the heap has its size. */
const warmUp = 5;
const warmUpSource = 'warm-up';
const source = 'old-pager';

/** Files of pages that are new, known and bad, beside a `COPY` of the same rows. */
export async function measureImports(options: {
  port: number;
  pid: number;
  /** In bytes, after a collection. */
  heapInUse: () => Promise<number>;
  database: Knex;
  directory: string;
  count: number;
}): Promise<{ lines: string[][]; memory: string[][] }> {
  const { database, directory, count } = options;
  const file = path.join(directory, 'pages.csv');
  const until = Date.now();
  const since = until - 5 * year;
  // Of the year before, as many a week: no week of theirs is asked for later.
  await writePagesFile(file, {
    count: Math.ceil(count / warmUp),
    since: since - (5 * year) / warmUp,
    until: since - 1,
  });
  const first = await measureImport({
    ...options,
    count: Math.ceil(count / warmUp),
    source: warmUpSource,
    file,
  });
  await writePagesFile(file, { count, since, until });
  const fresh = await measureImport({ ...options, file });
  assert.equal(fresh.report.refused, 0);
  assert.equal(fresh.report.taken, count);
  const copied = await measureCopy(database, directory, count);
  const again = await measureImport({ ...options, file });
  assert.equal(again.report.known, count);
  const badFile = path.join(directory, 'bad.csv');
  await writeBadFile(badFile, count);
  const bad = await measureImport({ ...options, file: badFile });
  assert.equal(bad.report.refused, count);
  // Whatever is in a file, what is said of it is short.
  assert.ok(bad.report.examples.length <= mostExamples);
  assert.ok(JSON.stringify(bad.report).length < 20_000);
  return {
    lines: [
      rateLine('import, all of it new', fresh, { target: 20_000, copied }),
      rateLine('the same file again', again),
      rateLine('a file without a good row', bad),
    ],
    memory: [
      // The heap grows to its size here, so that this one alone is not judged.
      [...memoryLine('a fifth as many, first', first).slice(0, -1), '—'],
      memoryLine('import, all of it new', fresh),
      memoryLine('the same file again', again),
      memoryLine('a file without a good row', bad),
    ],
  };
}

async function measureImport(options: {
  port: number;
  pid: number;
  heapInUse: () => Promise<number>;
  file: string;
  count: number;
  source?: string;
}): Promise<Imported> {
  const { heapInUse } = options;
  const from = options.source ?? source;
  const url = `http://127.0.0.1:${options.port}/api/pager-burden/imports?format=csv&source=${from}`;
  const before = toMiB(await heapInUse());
  const start = performance.now();
  const { result, memory } = await watchMemory(options.pid, async () => {
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
  assert.equal(result.rows, options.count);
  const heap = { before, after: toMiB(await heapInUse()) };
  const rowsPerSecond = options.count / seconds;
  return { report: result, rowsPerSecond, memory, heap };
}

function toMiB(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** The rows that the import made, into the same table. */
async function measureCopy(
  database: Knex,
  directory: string,
  count: number,
): Promise<number> {
  const file = path.join(directory, 'pages.copy');
  await database.raw(
    `copy (select * from pages where source_id = '${source}') to '${file}'`,
  );
  await database.raw('create table copied (like pages including all)');
  const start = performance.now();
  await database.raw(`copy copied from '${file}'`);
  const seconds = (performance.now() - start) / 1000;
  await database.raw('drop table copied');
  return count / seconds;
}

function rateLine(
  what: string,
  { rowsPerSecond }: Imported,
  against?: { target: number; copied: number },
): string[] {
  const perSecond = (rate: number) =>
    `${Math.round(rate).toLocaleString('en')} rows/s`;
  if (!against) return [what, perSecond(rowsPerSecond), '—', '—', '—', '—'];
  const { target, copied } = against;
  return [
    what,
    perSecond(rowsPerSecond),
    `≥ ${perSecond(target)}`,
    perSecond(copied),
    `${(rowsPerSecond / copied).toFixed(2)} ×`,
    rowsPerSecond >= target ? 'met' : 'missed',
  ];
}

function memoryLine(what: string, { memory, heap }: Imported): string[] {
  const { before, quarters } = memory;
  const isFlat =
    quarters[3] <= growth * quarters[0] && heap.after <= growth * heap.before;
  return [
    what,
    `${before}`,
    ...quarters.map(String),
    `${heap.before}`,
    `${heap.after}`,
    isFlat ? 'flat' : 'grows',
  ];
}
