import { readFile } from 'node:fs/promises';

const everyMs = 200;

/** What a process had resident while something was done, in MiB. */
export interface Resident {
  before: number;
  /** The most in each quarter of the time, so that one sees whether it grows. */
  quarters: readonly number[];
}

/** Watches the memory of a process while something is done. */
export async function watchMemory<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; memory: Resident }> {
  const before = await residentOf(pid);
  const seen = [before];
  const look = async () => {
    seen.push(await residentOf(pid));
  };
  const timer = setInterval(() => look().catch(() => {}), everyMs);
  try {
    const result = await work();
    await look();
    return { result, memory: { before, quarters: quartersOf(seen) } };
  } finally {
    clearInterval(timer);
  }
}

function quartersOf(seen: readonly number[]): number[] {
  return [0, 1, 2, 3].map(quarter => {
    const from = Math.floor((quarter * seen.length) / 4);
    const to = Math.ceil(((quarter + 1) * seen.length) / 4);
    return Math.max(...seen.slice(from, to));
  });
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
