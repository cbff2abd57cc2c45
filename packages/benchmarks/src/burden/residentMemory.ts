import { readFile } from 'node:fs/promises';

const everyMs = 200;

/** The most memory that a process had resident while something was done, in MiB. */
export async function mostResident<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; before: number; most: number }> {
  const before = await residentOf(pid);
  let most = before;
  const look = async () => {
    most = Math.max(most, await residentOf(pid));
  };
  const timer = setInterval(() => look().catch(() => {}), everyMs);
  try {
    const result = await work();
    await look();
    return { result, before, most };
  } finally {
    clearInterval(timer);
  }
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
