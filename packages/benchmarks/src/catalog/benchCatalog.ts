import assert from 'node:assert/strict';
import path from 'node:path';
import { loadAverage, machine } from '../machine';
import { median } from '../percentiles';
import { freePort } from '../repositoryScripts';
import { startChild } from '../startChild';
import { table } from '../table';
import { ProcessingResult } from './processing';

const components = 2_000;
const pairs = 5;
const targetMs = 0.6;

/** What the lifecycle module adds to the catalog's work on an entity. */
export async function benchCatalog(): Promise<string> {
  const loadBefore = loadAverage();
  const without: number[] = [];
  const withIt: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    // In turns, so that both meet the same noise.
    for (const withModule of pair % 2 ? [true, false] : [false, true]) {
      (withModule ? withIt : without).push(await cpuPerEntity(withModule));
    }
  }
  const differences = withIt.map((cpu, pair) => cpu - without[pair]);
  const difference = median(differences);
  return [
    `Catalog module, first processing of ${components} components, ${pairs} pairs of runs`,
    machine({ database: 'SQLite in memory', loadBefore }),
    '',
    table(
      ['CPU an entity', 'median ms', 'all runs, ms', 'target', 'verdict'],
      [
        ['without the module', ...figures(without), '—', '—'],
        ['with the module', ...figures(withIt), '—', '—'],
        [
          'difference',
          ...figures(differences),
          `≤ ${targetMs}`,
          difference <= targetMs ? 'met' : 'missed',
        ],
      ],
    ),
  ].join('\n');
}

async function cpuPerEntity(withModule: boolean): Promise<number> {
  const run = await startChild<ProcessingResult>({
    file: path.join(__dirname, 'processing.ts'),
    setting: { components, withModule, port: await freePort() },
  });
  await run.stop();
  const { cpuMs, entities, labelled } = run.answer;
  assert.equal(entities, components, 'components in the catalog');
  assert.equal(labelled, withModule ? components : 0, 'labelled components');
  return cpuMs / components;
}

function figures(values: readonly number[]): [string, string] {
  return [
    median(values).toFixed(2),
    values.map(value => value.toFixed(2)).join(', '),
  ];
}
