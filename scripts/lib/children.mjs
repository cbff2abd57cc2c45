import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 10_000;
const groups = new Set();
let isEnding = false;

/** One started command with everything it starts in turn: a process group that can be ended as a whole. */
class ProcessGroup {
  #stopping;

  constructor(command, args, options) {
    this.child = spawn(command, args, {
      // No stdin: a background group that reads the terminal would be stopped by it.
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
      detached: true,
    });
    this.exited = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('exit', code => {
        // Whoever waits must not go on, or complain, while this process is being ended.
        if (!isEnding) {
          resolve({ code: code ?? 1 });
        }
      });
    });
    groups.add(this);
    this.exited.catch(() => {}).finally(() => this.#forgetWhenGone());
  }

  #signal(signal) {
    if (!this.child.pid) {
      return false;
    }
    try {
      process.kill(-this.child.pid, signal);
      return true;
    } catch {
      return false;
    }
  }

  get isAlive() {
    return this.#signal(0);
  }

  #forgetWhenGone() {
    if (!this.isAlive) {
      groups.delete(this);
    }
  }

  kill() {
    this.#signal('SIGKILL');
  }

  /** Asks the whole group to end, and makes it end after ten seconds. */
  stop(signal = 'SIGTERM') {
    this.#stopping ??= (async () => {
      this.#signal(signal);
      const deadline = Date.now() + patience;
      while (this.isAlive) {
        if (Date.now() > deadline) {
          this.kill();
        }
        await sleep(50);
      }
      groups.delete(this);
    })();
    return this.#stopping;
  }
}

export function startGroup(command, args, options = {}) {
  return new ProcessGroup(command, args, options);
}

/** Runs a command to its end. What it left running in its group is ended too. */
export async function run(command, args, options = {}) {
  const group = startGroup(command, args, options);
  const { code } = await group.exited;
  await group.stop();
  return code;
}

export async function stopAll(signal) {
  await Promise.all([...groups].map(group => group.stop(signal)));
}

/** The parent and, where Linux tells, its parent: npm puts a shell between itself and a script. */
function ancestors() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}

/**
 * Ends every group when this process is told to end; a second signal does so at once.
 * npm does not hand SIGTERM on to its script, so the script watches whether npm is still there.
 */
export function endChildrenWithThisProcess(cleanUp = async () => {}) {
  const end = async signal => {
    if (isEnding) {
      groups.forEach(group => group.kill());
      return;
    }
    isEnding = true;
    await stopAll(signal);
    await cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end(signal));
  }
  if (process.env.npm_lifecycle_event) {
    const atStart = ancestors();
    setInterval(
      () => ancestors() !== atStart && !isEnding && end('SIGTERM'),
      500,
    ).unref();
  }
}
