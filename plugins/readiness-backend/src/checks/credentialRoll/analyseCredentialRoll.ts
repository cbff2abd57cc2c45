import { dateOf } from '../../domain/day';
import {
  isOverdue,
  nextDueAt,
  RotatedCredential,
} from '../../domain/credential/dueDate';
import { Finding } from '../Finding';
import { ProcedureReport } from './analyseProcedure';

/** A credential of the roll, with what was found at its procedure. */
export interface RollEntry extends RotatedCredential {
  name: string;
  procedureUrl: string;
  procedure: ProcedureReport;
}

/**
 * Whether the credentials of an entity are rotated in time, each by a
 * procedure that can be run. That the list is whole no machine can know: where
 * nothing is wrong it stays unknown, for the owner to attest.
 */
export function analyseCredentialRoll(
  entries: readonly RollEntry[],
  now: number,
): Finding {
  const evidence = entries.map(entry => ({
    title: `${entry.name}: due on ${dateOf(nextDueAt(entry))}`,
    url: entry.procedureUrl,
  }));
  const problems = entries.flatMap(entry => problemsOf(entry, now));
  if (problems.length) {
    return { status: 'fail', message: problems.join(' '), evidence };
  }
  const unread = entries.flatMap(({ name, procedure }) =>
    procedure.status === 'unread'
      ? [`The procedure of ${name} could not be read: ${procedure.reason}`]
      : [],
  );
  const whole = entries.length
    ? 'Nobody has attested that these are all.'
    : 'The roll has no credential of it, and nobody has attested that there is none.';
  return { status: 'unknown', message: [...unread, whole].join(' '), evidence };
}

function problemsOf(entry: RollEntry, now: number): string[] {
  const { name, procedure, lastRotatedAt } = entry;
  const due = dateOf(nextDueAt(entry));
  const late =
    lastRotatedAt === undefined
      ? `Nobody knows when ${name} was last rotated.`
      : `${name} should have been rotated by ${due}.`;
  return [
    ...(isOverdue(entry, now) ? [late] : []),
    ...(procedure.status === 'notExecutable'
      ? [`The procedure of ${name} has no step that can be run.`]
      : []),
  ];
}
