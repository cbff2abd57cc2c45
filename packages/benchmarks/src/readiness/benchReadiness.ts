import knex, { Knex } from 'knex';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadAverage, machine } from '../machine';
import { median } from '../percentiles';
import {
  connectionVariable,
  freePort,
  startPostgres,
} from '../repositoryScripts';
import { startChild } from '../startChild';
import { table } from '../table';
import { measureOverview } from './measureOverview';
import { Ours } from './Ours';
import { Peer } from './Peer';
import { ServerSetting } from './server';
import { answersOf, madeUpSubjects, Subject, withChanges } from './subjects';

const rounds = 5;
const subjects = madeUpSubjects(10_000);
const changedSubjects = withChanges(subjects);

/** One of the databases that both run on. */
interface Bench {
  name: string;
  /** What our backend is started with. */
  setting: ServerSetting['database'];
  /** Its plugin's own database. */
  ours: () => Knex;
  /** An empty database for the peer. */
  peers: () => Promise<Knex>;
}

/** Evaluating and storing checks, and the overview, beside tech-insights. */
export async function benchReadiness(): Promise<string> {
  const loadBefore = loadAverage();
  const directory = await mkdtemp(path.join(os.tmpdir(), 'operability-bench-'));
  const postgres = await startPostgres({ durable: true });
  try {
    const lines = [
      ...(await measure(onPostgres(postgres.variables[connectionVariable]))),
      ...(await measure(onSqlite(directory))),
    ];
    return [
      `Readiness, 10 checks × ${subjects.length} entities`,
      machine({
        database: 'PostgreSQL 18 that waits for the disk, and SQLite',
        loadBefore,
      }),
      '',
      table(
        ['what', 'database', 'ours', 'target', 'peer', 'ratio', 'verdict'],
        lines,
      ),
    ].join('\n');
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(bench: Bench): Promise<string[][]> {
  const peer = await measurePeer(bench);
  const port = await freePort();
  const server = await startChild({
    file: path.join(__dirname, 'server.ts'),
    setting: { subjects: subjects.length, port, database: bench.setting },
  });
  const database = bench.ours();
  try {
    const ours = Ours.create({ port, database });
    await ours.waitForEntities(subjects.length);
    const first = await measureFirst(ours);
    const changes = await measureChanges(ours);
    const overview = await measureOverview(port, () => ours.countChange());
    return [
      compared('evaluate and store, first time', bench, first, peer, 15),
      compared('the same when 1 % changed', bench, changes, peer, 100),
      ...overview.map(({ what, p50, p95, target }) => [
        what,
        bench.name,
        `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
        target ? `p95 ≤ ${target} ms` : '—',
        '—',
        '—',
        target ? verdictOf(p95 <= target) : '—',
      ]),
    ];
  } finally {
    await database.destroy();
    await server.stop();
  }
}

/** It evaluates everything each time, whatever has changed: one figure for both. */
async function measurePeer(bench: Bench): Promise<number> {
  const database = await bench.peers();
  let facts: readonly Subject[] = subjects;
  try {
    const peer = await Peer.create(database, () => facts);
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      facts = round % 2 ? changedSubjects : subjects;
      await peer.collect();
      const start = performance.now();
      const answers = await peer.evaluateAll();
      took.push(performance.now() - start);
      assert.deepEqual(sorted(answers), sorted(answersOf(facts)));
    }
    return median(took);
  } finally {
    await database.destroy();
  }
}

async function measureFirst(ours: Ours): Promise<number> {
  await ours.push(subjects, new Date());
  await ours.evaluateAll(subjects[0]);
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await ours.forgetAnswers();
    took.push(await ours.evaluateAll(subjects[0]));
    assert.deepEqual(sorted(await ours.answers()), sorted(answersOf(subjects)));
  }
  return median(took);
}

/** Writes what changed and nothing else. */
async function measureChanges(ours: Ours): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < rounds + 1; round++) {
    const [from, to] =
      round % 2 ? [changedSubjects, subjects] : [subjects, changedSubjects];
    const changed = to.filter((subject, index) => subject !== from[index]);
    const outcome = await ours.change(changed);
    assert.equal(outcome.written, changed.length * 10);
    assert.deepEqual(sorted(await ours.answers()), sorted(answersOf(to)));
    took.push(outcome.took);
  }
  return median(took.slice(1));
}

function compared(
  what: string,
  bench: Bench,
  ours: number,
  peer: number,
  factor: number,
): string[] {
  const ratio = peer / ours;
  return [
    what,
    bench.name,
    `${(ours / 1000).toFixed(2)} s`,
    `≥ ${factor} × faster`,
    `${(peer / 1000).toFixed(1)} s`,
    `${ratio.toFixed(0)} ×`,
    verdictOf(ratio >= factor),
  ];
}

function verdictOf(isMet: boolean): string {
  return isMet ? 'met' : 'missed';
}

function sorted(answers: ReadonlyMap<string, boolean>): string[] {
  return [...answers].map(answer => answer.join(' ')).sort();
}

function onPostgres(connection: string): Bench {
  const server = connection.replace(/\/[^/]*$/, '');
  const connect = (name: string) =>
    knex({
      client: 'pg',
      connection: `${server}/${name}`,
      pool: { min: 0, max: 10 },
    });
  return {
    name: 'PostgreSQL',
    setting: { client: 'pg', connection },
    ours: () => connect('backstage_plugin_readiness'),
    peers: async () => {
      const admin = connect('postgres');
      await admin.raw('create database peer');
      await admin.destroy();
      return connect('peer');
    },
  };
}

function onSqlite(directory: string): Bench {
  const open = (name: string) =>
    knex({
      client: 'better-sqlite3',
      connection: { filename: path.join(directory, `${name}.sqlite`) },
      useNullAsDefault: true,
    });
  return {
    name: 'SQLite',
    setting: { client: 'better-sqlite3', connection: { directory } },
    ours: () => open('readiness'),
    peers: async () => open('peer'),
  };
}
