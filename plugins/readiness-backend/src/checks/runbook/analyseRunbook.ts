import { Finding } from '../Finding';
import {
  isExecutable,
  placeholderIn,
  unfinishedIn,
} from '../markdown/executableBlocks';
import { readSections, Section } from '../markdown/readSections';
import { RunbookTask, runbookTasks } from './tasks';

/** How a runbook serves one task. */
export interface TaskFinding {
  id: string;
  title: string;
  /** Where it says how. */
  line?: number;
  /** What keeps somebody on call from doing it; undefined when nothing does. */
  problem?: string;
}

/**
 * Whether a runbook says how to do each common task, in steps that can be run
 * as they stand: a heading, and below it a fenced block in an executable
 * language, with nothing left to fill in.
 *
 * @param url - where a person reads it
 */
export function analyseRunbook(
  markdown: string,
  url?: string,
): Finding & { tasks: TaskFinding[] } {
  const read = readSections(markdown);
  if ('refused' in read) {
    return {
      status: 'unknown',
      message: read.refused,
      evidence: [{ title: 'The runbook', url }],
      tasks: [],
    };
  }
  const tasks = runbookTasks.map(task => taskFinding(task, read.sections));
  const problems = tasks.flatMap(({ problem }) => problem ?? []);
  return {
    status: problems.length ? 'fail' : 'pass',
    message: problems.join(' '),
    evidence: tasks.map(({ title, line, problem }) => ({
      title: line
        ? `${title}: line ${line}${problem ? `, ${problem}` : ''}`
        : `${title}: ${problem}`,
      url,
    })),
    tasks,
  };
}

function taskFinding(
  task: RunbookTask,
  sections: readonly Section[],
): TaskFinding {
  const { id, title } = task;
  const found = sections.filter(section => task.isAbout(section.title));
  if (!found.length) {
    return { id, title, problem: `No heading says how to ${title}.` };
  }
  const findings = found.map(section => ({
    id,
    title,
    line: section.line,
    problem: problemIn(section, title),
  }));
  return findings.find(one => !one.problem) ?? findings[0];
}

function problemIn(section: Section, task: string): string | undefined {
  const blocks = section.blocks.filter(isExecutable);
  if (!blocks.length) {
    return `'${section.title}' has no fenced block in an executable language to ${task}.`;
  }
  const placeholders = blocks.map(({ text }) => placeholderIn(text));
  const left = placeholders.find(Boolean) ?? unfinishedIn(section.source);
  return left && `'${section.title}' leaves ${left} to fill in.`;
}
