import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps, summary, total } from './steps.mjs';

test('goes on after a failure and ends with the count alone', async () => {
  const lines = [];
  let time = 0;
  const results = await runSteps(
    [
      { name: 'Types', run: async () => ({ passed: 1, failed: 0 }) },
      {
        name: 'Lint',
        run: async () => {
          throw new Error('no linter');
        },
      },
      {
        name: 'Tests',
        run: async () => ({ passed: 7, failed: 2 }),
      },
      {
        name: 'Browser',
        run: async () => ({ passed: 0, failed: 0, remark: 'none here' }),
      },
    ],
    {
      say: line => lines.push(line),
      now: () => {
        time += 35_000;
        return time;
      },
    },
  );

  assert.deepEqual(total(results), { passed: 8, failed: 3 });
  assert.deepEqual(
    lines.filter(line => line.startsWith('---')),
    [
      '--- Types: passed, 35 s',
      '--- Lint: FAILED, 35 s - no linter',
      '--- Tests: FAILED (7 of 9), 35 s',
      '--- Browser: NOT RUN, 35 s - none here',
    ],
  );
  assert.equal(summary(results).split('\n').at(-1), '8 passed, 3 failed');
});
