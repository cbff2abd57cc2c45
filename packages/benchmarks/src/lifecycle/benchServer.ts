import { Board } from '@operability/plugin-lifecycle-common';
import assert from 'node:assert/strict';
import { BoardCaller } from './BoardCaller';
import { MadeUpComponent } from './components';
import { callsOfOneMeasurement, Latency, measure } from './measure';

/** One line of the report. */
export interface Measurement {
  name: string;
  latency: Latency;
}

type Counts = Record<string, number>;

/** Measures a running backend, and makes sure that it answered what is true. */
export async function benchServer(
  caller: BoardCaller,
  components: readonly MadeUpComponent[],
): Promise<Measurement[]> {
  const read = (path: string) => async () => {
    await caller.send(path);
  };
  const first = await caller.board();
  const production = first.stages.find(({ name }) => name === 'production');
  assert.ok(production?.nextCursor, 'production has more than one page');
  assertCounts(first, components);
  const byText = '?q=ledger';
  const hasText = components.filter(({ name }) => name.includes('ledger'));
  assertCounts(await caller.board(byText), hasText);
  const byOwner = '?owner=group:default/team-7';
  const ofOwner = components.filter(({ team }) => team === 'team-7');
  assertCounts(await caller.board(byOwner), ofOwner);
  const second = `?stage=production&cursor=${encodeURIComponent(
    production.nextCursor,
  )}`;
  assertGoesOn(production, await caller.board(second));

  const measurements: Measurement[] = [];
  const add = async (name: string, path: string, atOnce: number) => {
    measurements.push({ name, latency: await measure(read(path), atOnce) });
  };
  await add('first screen', '/board', 1);
  await add('first screen, 4 readers at once', '/board', 4);
  await add(`text, ${hasText.length} found`, `/board${byText}`, 1);
  await add(`owner, ${ofOwner.length} found`, `/board${byOwner}`, 1);
  await add('next page of a stage', `/board${second}`, 1);
  measurements.push({
    name: 'move of a card',
    latency: await measureMoves(caller, components),
  });
  return measurements;
}

/** Moves from production to deprecated, each another card. */
async function measureMoves(
  caller: BoardCaller,
  components: readonly MadeUpComponent[],
): Promise<Latency> {
  const moving = components
    .filter(({ stage }) => stage === 'production')
    .slice(0, callsOfOneMeasurement);
  const latency = await measure(async index => {
    const { name } = moving[index];
    await caller.send(`/entities/component/default/${name}/moves`, {
      to: 'deprecated',
      version: 1,
      reason: 'Its successor has taken over',
    });
  }, 1);
  const moved = new Set(moving);
  assertCounts(
    await caller.board(),
    components.map(component =>
      moved.has(component) ? { ...component, stage: 'deprecated' } : component,
    ),
  );
  return latency;
}

function assertCounts(board: Board, expected: readonly MadeUpComponent[]) {
  const counts: Counts = {};
  for (const { stage } of expected) counts[stage] = (counts[stage] ?? 0) + 1;
  for (const { name, total, cards } of board.stages) {
    assert.equal(total, counts[name] ?? 0, `cards in ${name}`);
    assert.equal(cards.length, Math.min(50, total), `first cards of ${name}`);
  }
  const total = board.stages.reduce((sum, stage) => sum + stage.total, 0);
  assert.equal(total, expected.length, 'cards on the board');
}

function assertGoesOn(page: Board['stages'][number], next: Board) {
  const [stage] = next.stages;
  const seen = new Set(page.cards.map(({ id }) => id));
  assert.equal(stage.total, page.total);
  assert.equal(stage.cards.length, 50);
  assert.ok(!stage.cards.some(({ id }) => seen.has(id)), 'no card comes twice');
}
