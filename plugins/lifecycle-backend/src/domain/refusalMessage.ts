import { GateItem } from '@operability/plugin-lifecycle-common';

const mostNamed = 3;

/** Says to whoever wanted to move a thing why it stays where it is. */
export function refusalMessage(
  title: string,
  stageTitle: string,
  blockers: readonly GateItem[],
): string {
  const sentences = blockers.slice(0, mostNamed).map(sentenceOf);
  const others = blockers.length - sentences.length;
  if (others > 0) sentences.push(`And ${others} more.`);
  return [`${title} cannot enter ${stageTitle} yet.`, ...sentences].join(' ');
}

function sentenceOf({ source, title, message }: GateItem): string {
  switch (source) {
    case 'confirmation':
      return `Not confirmed: ${title}.`;
    case 'reason':
      return 'It takes a reason.';
    case 'checklist':
      return `${title}: ${message}`;
    default:
      return message;
  }
}
