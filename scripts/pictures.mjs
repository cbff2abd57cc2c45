// Takes the pictures in docs/images from a running portal: `npm start`, then `node scripts/yarn.mjs pictures`.
// OPERABILITY_PORTAL_URL names another portal than the one of `npm start`.
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, installedBrowser } from './lib/installedBrowser.mjs';
import { root } from './lib/repository.mjs';

// With the beginning of a name only those pictures are taken: `node scripts/yarn.mjs pictures pager-burden`.
const [prefix = ''] = process.argv.slice(2);
const url = process.env.OPERABILITY_PORTAL_URL ?? 'http://localhost:3000';
const directory = path.join(root, 'docs', 'images');

/** What each picture shows; `until` is text that tells that the page has arrived. */
const pictures = [
  { name: 'home', path: '/', until: 'Getting around' },
  { name: 'lifecycle-board', path: '/lifecycle/board', until: 'pickle' },
  {
    name: 'lifecycle-entity',
    path: '/catalog/default/component/graphite',
    until: 'Drift',
  },
  {
    name: 'lifecycle-tab',
    path: '/catalog/default/component/logplex/lifecycle',
    until: 'History',
  },
  {
    name: 'lifecycle-stage',
    path: '/catalog/default/lifecyclestage/deprecated',
    until: 'graphite',
  },
  {
    name: 'oncall-entity',
    path: '/catalog/default/component/logplex',
    until: 'Runtime Secondary',
  },
  {
    name: 'oncall-tab',
    path: '/catalog/default/component/logplex/on-call',
    until: 'Incident Commander Primary',
  },
  { name: 'oncall-now', path: '/oncall/now', until: 'Routing around the sun' },
  {
    name: 'oncall-schedule',
    path: '/oncall/schedules/routing-sun',
    until: 'delta-crane',
  },
  {
    name: 'oncall-policy',
    path: '/oncall/policies/runtime?at=2027-01-06T19%3A00%3A00.000Z',
    until: '+22:00',
  },
  { name: 'oncall-coverage', path: '/oncall/coverage', until: 'rotation' },
  { name: 'oncall-settings', path: '/oncall/settings', until: 'Backstage' },
  {
    name: 'readiness-entity',
    path: '/catalog/default/component/logplex',
    until: 'What to do next',
  },
  {
    name: 'readiness-tab',
    path: '/catalog/default/component/psmgr/readiness#check-enforces-ssl',
    until: 'How to fix it',
  },
  {
    name: 'readiness-matrix',
    path: '/readiness/matrix',
    until: 'lines pass',
  },
  {
    name: 'readiness-credentials',
    path: '/readiness/credentials',
    until: 'logplex',
  },
  { name: 'pager-burden', path: '/pager-burden/weeks', until: 'noisiest' },
  {
    name: 'pager-burden-team',
    path: '/pager-burden/team?team=group:default/runtime',
    until: 'Disrupted hours',
  },
  {
    name: 'pager-burden-review',
    path: '/pager-burden/review?team=group:default/runtime',
    until: 'Noisy alerts',
  },
  {
    name: 'pager-burden-budgets',
    path: '/pager-burden/budgets?team=group:default/runtime',
    until: 'What broke them',
  },
  {
    name: 'pager-burden-programme',
    path: '/pager-burden/programme',
    until: 'Decisions due',
  },
  {
    name: 'pager-burden-mine',
    path: '/pager-burden/mine',
    until: 'Your weeks',
  },
].filter(({ name }) => name.startsWith(prefix));

const browser = await chromium.launch({
  executablePath: installedBrowser(),
  args: browserFlags,
});
try {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({
      baseURL: url,
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('button', { name: /\bion-fox\b/ }).click();
    await page.getByText('Getting around').first().waitFor();
    for (const picture of pictures) {
      await page.goto(picture.path);
      await page.getByText(picture.until).first().waitFor();
      await page.waitForLoadState('networkidle');
      // What is still being asked for would leave its place empty.
      await page
        .locator('[role="progressbar"], [aria-busy="true"]')
        .first()
        .waitFor({ state: 'detached' });
      // What arrives meanwhile is no part of the page.
      await page.addStyleTag({
        content: '[class*="SnackbarContainer"] { display: none }',
      });
      const file = path.join(directory, `${picture.name}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      console.log(path.relative(root, file));
    }
    await context.close();
  }
} finally {
  await browser.close();
}
