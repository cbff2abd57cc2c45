import { defineConfig } from '@playwright/test';
import {
  browserFlags,
  installedBrowser,
} from './scripts/lib/installedBrowser.mjs';

// `npm test` chooses a free port and a browser; alone, `yarn test:e2e` takes this port and the browser it finds.
process.env.OPERABILITY_E2E_PORT ??= '7107';
const url = `http://localhost:${process.env.OPERABILITY_E2E_PORT}`;

export default defineConfig({
  globalSetup: './packages/app/e2e-tests/untilTheSampleIsThere.ts',
  testMatch: ['{packages,plugins}/*/e2e-tests/**/*.test.ts'],
  outputDir: '.data/e2e-results',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : [['list']],
  // One portal and two cores: tests side by side would only wait for each other. A test that needs a retry is broken.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // A page waits for a dozen answers of a backend that has just started.
  expect: { timeout: 20_000 },
  use: {
    baseURL: url,
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    // Its pictures of every moment, on processors that have to draw them, would take a fifth of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: installedBrowser(),
      args: browserFlags,
    },
  },
  webServer: {
    command: 'node scripts/e2e-portal.mjs',
    url: `${url}/.backstage/health/v1/readiness`,
    // It builds the frontend first.
    timeout: 8 * 60_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
