/** A task that a runbook must say how to do. */
export interface RunbookTask {
  id: string;
  title: string;
  /** Whether a heading is about it. */
  isAbout(heading: string): boolean;
}

const rollBack = /\b(?:roll(?:ing)?[ -]?back|rollbacks?|revert(?:ing)?)\b/i;
const several = /\band\b|[/&,+]/i;

/**
 * The common tasks of operations docs. A heading about rolling a deploy back
 * is not one about deploying.
 */
export const runbookTasks: readonly RunbookTask[] = [
  {
    id: 'deploy',
    title: 'deploy',
    isAbout: heading =>
      /\b(?:deploy\w*|releas(?:e|es|ing)|ship(?:ping)?|roll(?:ing)?[ -]?out|rollouts?)\b/i.test(
        heading,
      ) &&
      (!rollBack.test(heading) || several.test(heading)),
  },
  {
    id: 'roll-back',
    title: 'roll back',
    isAbout: heading => rollBack.test(heading),
  },
  {
    id: 'restart',
    title: 'restart',
    isAbout: heading =>
      /\b(?:restart\w*|reboot\w*|bounc(?:e|ing))\b/i.test(heading),
  },
  {
    id: 'scale',
    title: 'scale',
    isAbout: heading =>
      /\b(?:scal(?:e|es|ing)|resiz(?:e|ing)|autoscal\w+)\b/i.test(heading),
  },
  {
    id: 'restore',
    title: 'restore',
    isAbout: heading =>
      /\b(?:restor(?:e|es|ing|ation)|recover(?:y|ing)?)\b/i.test(heading),
  },
  {
    id: 'rotate-credentials',
    title: 'rotate credentials',
    isAbout: heading =>
      /\b(?:rotat(?:e|es|ing|ion|ions)|roll(?:ing)?|renew\w*|re-?key\w*|replac(?:e|ing))\b/i.test(
        heading,
      ) &&
      /\b(?:cred\w*|secrets?|keys?|tokens?|passwords?|cert\w*)\b/i.test(
        heading,
      ),
  },
];
