import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './children.mjs';
import { installedBrowser } from './installedBrowser.mjs';
import { display, toolsDirectory } from './repository.mjs';

async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  // Ubuntu's chromium package only points at a snap, which does not run in containers.
  return /^ID=["']?debian/m.test(release);
}

/**
 * A browser for the end-to-end tests: an installed one, else Debian's, else Playwright's own.
 * @returns the variables that make Playwright use it; undefined when none can be had
 */
export async function browserVariables({ yarn, environment }, say) {
  const found = installedBrowser(environment);
  if (found) {
    return { OPERABILITY_BROWSER: found };
  }
  const logFile = path.join(toolsDirectory, 'browser.log');
  const log = await open(logFile, 'w');
  const quietly = (command, args, patience) =>
    run(command, args, {
      env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', log.fd, log.fd],
      // A network that swallows packets must not cost more than a browser is worth.
      timeout: patience,
    });
  try {
    if (process.getuid?.() === 0 && (await isDebian())) {
      say(`Installing Debian's chromium (log: ${display(logFile)}) ...`);
      await quietly('apt-get', ['update'], 120_000);
      await quietly('apt-get', ['install', '-y', 'chromium'], 600_000);
      const installed = installedBrowser(environment);
      if (installed) {
        return { OPERABILITY_BROWSER: installed };
      }
    }
    say(`Fetching Playwright's browser (log: ${display(logFile)}) ...`);
    const [command, args] = yarn(['playwright', 'install', 'chromium']);
    return (await quietly(command, args, 300_000)) === 0 ? {} : undefined;
  } catch {
    return undefined;
  } finally {
    await log.close();
  }
}
