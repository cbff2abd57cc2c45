import { readFile } from 'node:fs/promises';

/** How many tests of a report passed and failed. What was skipped on purpose is neither. */
const readers = {
  jest(text) {
    const report = JSON.parse(text);
    return {
      passed: report.numPassedTests,
      // A file that does not even load holds tests that nobody counted.
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    };
  },
  playwright(text) {
    const { stats, errors } = JSON.parse(text);
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    };
  },
  /** What `drill --output` writes. */
  drills(text) {
    const { passed, failed } = JSON.parse(text);
    return { passed, failed };
  },
  /** node:test, in the TAP format. */
  node(text) {
    const total = name =>
      Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    return {
      passed: total('pass'),
      failed: total('fail') + total('cancelled'),
    };
  },
};

/**
 * What a test step adds to the sum. A run without any test, without a report, or that ends badly although every test
 * passed, is a failure of its own.
 */
export function tally(format, text, exitCode) {
  let counts;
  try {
    counts = readers[format](text);
  } catch {
    return { passed: 0, failed: 1, remark: 'it left no readable report' };
  }
  const { passed, failed } = counts;
  if (passed + failed === 0) {
    return { passed: 0, failed: 1, remark: 'it ran no test' };
  }
  if (failed === 0 && exitCode !== 0) {
    return { passed, failed: 1, remark: `it ended with code ${exitCode}` };
  }
  return { passed, failed };
}

export async function tallyFile(format, file, exitCode) {
  return tally(format, await readFile(file, 'utf8').catch(() => ''), exitCode);
}
