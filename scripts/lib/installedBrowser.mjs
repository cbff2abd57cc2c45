import { accessSync, constants } from 'node:fs';
import path from 'node:path';

// playwright.config.ts imports this file, and Playwright turns it into CommonJS for that: no import.meta in here.

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** How the tests start any of these: no sandbox, since root has none; nothing that calls home. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file of an installed Chrome or Chromium. */
export function installedBrowser(environment = process.env) {
  const candidates = [
    environment.OPERABILITY_BROWSER,
    ...(environment.PATH ?? '')
      .split(path.delimiter)
      .flatMap(folder => names.map(name => path.join(folder, name))),
    '/usr/bin/chromium',
    ...macApplications,
  ].filter(Boolean);
  return candidates.find(isProgram);
}
