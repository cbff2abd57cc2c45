import { loadAverage, machine } from '../../machine';
import { connectionVariable, startPostgres } from '../../repositoryScripts';
import { table } from '../../table';
import { measureAccepting } from './accepting';
import { Line } from './Line';
import { measureLateness } from './lateness';
import { measureLookups } from './lookups';

/** The engine's punctuality, what it takes in, and how fast it says who is on call. */
export async function benchOncall(): Promise<string> {
  const loadBefore = loadAverage();
  // It waits for the disk, as in production: that is what a group commit is for.
  const postgres = await startPostgres({ durable: true });
  const connection = postgres.variables[connectionVariable];
  try {
    const lines: Line[] = [
      ...(await measureLookups(connection)),
      ...(await measureAccepting(connection)),
      ...(await measureLateness(connection)),
    ];
    return [
      'On call, over HTTP',
      machine({
        database: 'PostgreSQL 18 that waits for the disk',
        loadBefore,
      }),
      '',
      table(
        ['what', 'measured', 'target', 'peer', 'verdict'],
        lines.map(({ what, measured, target, peer, isMet }) => [
          what,
          measured,
          target ?? '—',
          peer ?? '—',
          verdictOf(isMet),
        ]),
      ),
    ].join('\n');
  } finally {
    await postgres.stop();
  }
}

function verdictOf(isMet: boolean | undefined): string {
  if (isMet === undefined) return '—';
  return isMet ? 'met' : 'missed';
}
