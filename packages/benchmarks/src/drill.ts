import { writeFile } from 'node:fs/promises';
import { drills } from './oncall/drills';
import { Drill, DrillReport } from './oncall/drills/Drill';
import { connectionVariable, startPostgres } from './repositoryScripts';
import { table } from './table';

const usage = `Say what is to be survived: ${Object.keys(drills).join(
  ', ',
)}, or all. With --short, it takes seconds; --output=<file> keeps the count.`;

async function main(args: readonly string[]): Promise<void> {
  const isShort = args.includes('--short');
  const output = args
    .find(one => one.startsWith('--output='))
    ?.slice('--output='.length);
  const names = args.filter(one => !one.startsWith('--'));
  const wanted = names.includes('all') ? Object.keys(drills) : names;
  if (!wanted.length || wanted.some(name => !drills[name])) {
    throw new Error(usage);
  }
  const postgres = await startPostgres();
  let passed = 0;
  let failed = 0;
  try {
    for (const name of wanted) {
      const start = Date.now();
      const holds = await runOne(name, drills[name], {
        isShort,
        server: {
          connection: postgres.variables[connectionVariable],
          pause: postgres.pause,
          resume: postgres.resume,
        },
      });
      const took = Math.round((Date.now() - start) / 1000);
      say(`${name}: ${holds ? 'survived' : 'NOT SURVIVED'}, ${took} s`);
      if (holds) passed += 1;
      else failed += 1;
    }
  } finally {
    await postgres.stop();
  }
  if (output) await writeFile(output, JSON.stringify({ passed, failed }));
  say(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

async function runOne(
  name: string,
  drill: Drill,
  options: Parameters<Drill['run']>[0],
): Promise<boolean> {
  say(`\n${name}: ${drill.title}`);
  try {
    const report = await drill.run(options);
    say(shown(report));
    return report.checks.every(({ holds }) => holds);
  } catch (error) {
    say(String(error instanceof Error ? error.stack : error));
    return false;
  }
}

function shown({ tally, checks }: DrillReport): string {
  const rows = checks.map(({ what, measured, holds }) => [
    what,
    measured,
    holds ? 'holds' : 'BROKEN',
  ]);
  const counts = tally && [
    `sent ${tally.sent}, received ${tally.received}, lost ${tally.lost},`,
    `doubled ${tally.sameKey} (same key), ${tally.otherKey} (another key)`,
  ];
  return [
    ...(counts ? [counts.join(' ')] : []),
    table(['must hold', 'measured', 'verdict'], rows),
  ].join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
