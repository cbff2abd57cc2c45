import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tally } from './counts.mjs';

const jest = (passed, failed, broken = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numRuntimeErrorTestSuites: broken,
  });
const playwright = (expected, unexpected, flaky = 0, errors = []) =>
  JSON.stringify({
    stats: { expected, unexpected, flaky, skipped: 1 },
    errors,
  });

test('counts the tests of each report', () => {
  assert.deepEqual(tally('jest', jest(12, 0), 0), { passed: 12, failed: 0 });
  assert.deepEqual(tally('jest', jest(12, 2, 1), 1), { passed: 12, failed: 3 });
  assert.deepEqual(tally('playwright', playwright(5, 1, 1), 1), {
    passed: 5,
    failed: 2,
  });
  assert.deepEqual(
    tally('node', '1..3\n# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n', 1),
    { passed: 2, failed: 1 },
  );
  assert.deepEqual(tally('drills', '{"passed":4,"failed":1}', 1), {
    passed: 4,
    failed: 1,
  });
});

test('a run without tests, without a report or with a bad end is a failure', () => {
  for (const [format, text, code] of [
    ['jest', jest(0, 0), 0],
    ['jest', '', 0],
    ['jest', jest(3, 0), 1],
    ['playwright', playwright(0, 0, 0, [{ message: 'no portal' }]), 1],
    ['playwright', '{', 1],
    ['node', '', 0],
    ['drills', '', 1],
    ['drills', '{"passed":0,"failed":0}', 1],
  ]) {
    const { failed, passed } = tally(format, text, code);
    assert.equal(failed, 1, `${format} ${text}`);
    assert.ok(passed >= 0);
  }
});
