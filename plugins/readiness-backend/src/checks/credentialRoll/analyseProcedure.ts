import { isExecutable } from '../markdown/executableBlocks';
import { readSections } from '../markdown/readSections';

/** Whether a rotation can be done by what is written. */
export type ProcedureReport =
  | { status: 'executable' }
  | { status: 'notExecutable' }
  /** It could not be read, so nobody can tell. */
  | { status: 'unread'; reason: string };

/** Whether a procedure has a step that can be run as it stands. */
export function analyseProcedure(markdown: string): ProcedureReport {
  const read = readSections(markdown);
  if ('refused' in read) return { status: 'unread', reason: read.refused };
  return read.blocks.some(isExecutable)
    ? { status: 'executable' }
    : { status: 'notExecutable' };
}
