import { duration } from './say.mjs';

/**
 * Runs checks one after the other, whatever becomes of each, so that one run shows everything.
 * A check resolves to how much passed and failed, or throws, which is one failure.
 */
export async function runSteps(steps, { say, now = Date.now }) {
  const results = [];
  for (const step of steps) {
    say(`\n=== ${step.name}`);
    const start = now();
    let result;
    try {
      result = await step.run();
    } catch (error) {
      result = { passed: 0, failed: 1, remark: error.message };
    }
    const took = now() - start;
    results.push({ name: step.name, took, ...result });
    say(`--- ${describe(results.at(-1))}`);
  }
  return results;
}

function describe({ name, took, passed, failed, remark }) {
  const outcome =
    passed + failed === 0 ? 'NOT RUN' : failed === 0 ? 'passed' : 'FAILED';
  const count = passed + failed > 1 ? ` (${passed} of ${passed + failed})` : '';
  return `${name}: ${outcome}${count}, ${duration(took)}${
    remark ? ` - ${remark}` : ''
  }`;
}

export function total(results) {
  return results.reduce(
    (sum, { passed, failed }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
    }),
    { passed: 0, failed: 0 },
  );
}

/** The closing lines. The last one stands alone, since other programs read it. */
export function summary(results) {
  const { passed, failed } = total(results);
  return [
    '',
    '=== Summary',
    ...results.map(describe),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}
