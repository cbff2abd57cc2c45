import os from 'node:os';

/** When and on what a benchmark ran, and how busy it was with other things. */
export function machine(options: {
  database: string;
  loadBefore: number;
}): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus.length} cores (${cpus[0].model.trim()})`,
    `${memory} GiB of memory`,
    `Node ${process.versions.node}`,
    options.database,
    `load average before the run ${options.loadBefore.toFixed(1)}`,
  ].join(', ');
}

/** Programs that were running or waiting to, over the last minute. */
export function loadAverage(): number {
  return os.loadavg()[0];
}
