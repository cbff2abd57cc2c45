import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { browserVariables } from './browser.mjs';
import { endChildrenWithThisProcess, run } from './children.mjs';
import { tallyFile } from './counts.mjs';
import { fail } from './failure.mjs';
import { freePort } from './ports.mjs';
import { connectionVariable, startPostgres } from './postgres.mjs';
import { dataDirectory, root } from './repository.mjs';
import { say } from './say.mjs';
import { setUp } from './setUp.mjs';
import { runSteps, summary, total } from './steps.mjs';

const reports = path.join(dataDirectory, 'test-results');

let postgres;

async function allSteps({ environment, node, yarn }) {
  const yarnRun = (args, more = {}) => {
    const [command, commandArgs] = yarn(['run', ...args]);
    return run(command, commandArgs, {
      cwd: root,
      env: { ...environment, ...more },
    });
  };
  const check = async (...args) => {
    const code = await yarnRun(args);
    return code === 0
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1, remark: `it ended with code ${code}` };
  };
  const report = name => path.join(reports, `${name}.json`);

  return [
    { name: 'Types', run: () => check('tsc') },
    { name: 'Lint', run: () => check('lint') },
    { name: 'Lint of the scripts', run: () => check('lint:scripts') },
    { name: 'Formatting', run: () => check('format:check') },
    { name: 'Dead code', run: () => check('knip') },
    { name: 'Configuration', run: () => check('config:check') },
    { name: 'API reports', run: () => check('api-reports', '--ci') },
    {
      name: 'Tests of the scripts',
      async run() {
        const file = path.join(reports, 'scripts.tap');
        const code = await run(
          node,
          [
            '--test',
            '--test-reporter=spec',
            '--test-reporter-destination=stdout',
            '--test-reporter=tap',
            `--test-reporter-destination=${file}`,
            'scripts/**/*.test.mjs',
            'eslint/*.test.mjs',
          ],
          { cwd: root, env: environment },
        );
        return tallyFile('node', file, code);
      },
    },
    {
      name: 'Unit and integration tests, on SQLite and PostgreSQL',
      async run() {
        const own = environment[connectionVariable];
        postgres = own
          ? undefined
          : await startPostgres({ node, env: environment });
        const code = await yarnRun(
          [
            'test:unit',
            // Otherwise it would watch for changes for ever.
            '--watchAll=false',
            '--ci',
            '--json',
            `--outputFile=${report('jest')}`,
          ],
          { BACKSTAGE_TEST_DISABLE_DOCKER: '1', ...postgres?.variables },
        );
        return tallyFile('jest', report('jest'), code);
      },
    },
    {
      name: 'Drills, in short form',
      async run() {
        const code = await yarnRun([
          'drill',
          'all',
          '--short',
          `--output=${report('drills')}`,
        ]);
        return tallyFile('drills', report('drills'), code);
      },
    },
    {
      name: 'End-to-end tests against the built portal',
      async run() {
        const browser = await browserVariables({ yarn, environment }, say);
        if (!browser) {
          const remark =
            'NO BROWSER: install Chrome or Chromium, or set OPERABILITY_BROWSER to one';
          say(`!!! ${remark}`);
          return { passed: 0, failed: process.env.CI ? 1 : 0, remark };
        }
        const code = await yarnRun(['test:e2e'], {
          ...browser,
          OPERABILITY_E2E_PORT: String(await freePort()),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright'),
        });
        return tallyFile('playwright', report('playwright'), code);
      },
    },
    // Last, so that what stays in `dist` is the production build and not that of the end-to-end tests.
    { name: 'Production build', run: () => check('build:all') },
  ];
}

/** `npm test`: every check there is, from a fresh clone. */
export async function runAllChecks() {
  try {
    endChildrenWithThisProcess(() => postgres?.stop());
    const tools = await setUp(say);
    // An old report must not be counted for a run that wrote none.
    await rm(reports, { recursive: true, force: true });
    await mkdir(reports, { recursive: true });
    const results = await runSteps(await allSteps(tools), { say });
    await postgres?.stop();
    console.log(summary(results));
    process.exitCode = total(results).failed === 0 ? 0 : 1;
  } catch (error) {
    await postgres?.stop();
    await fail(error, '0 passed, 1 failed');
  }
}
