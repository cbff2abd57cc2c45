/** What a launch mail tells, in plain words. */
export interface Launch {
  title: string;
  description?: string;
  /** What its owner is called. */
  owner: string;
  system?: string;
  /** The page of the entity in the portal. */
  url: string;
  sourceUrl?: string;
  runbookUrl?: string;
  /** Whom its alerts page, such as the name of a policy. */
  alerts?: string;
  score: { passed: number; applicable: number; waived: number };
  links: readonly { title: string; url: string }[];
}

/** A mail before it is sent. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * Composes the launch mail of an entity: what it is, whose it is, and what to
 * do when it is unwell. Plain text, one topic a line.
 *
 * @param to - the address of everybody, as configured
 */
export function composeLaunchMail(launch: Launch, to: string): Mail {
  const { passed, applicable, waived } = launch.score;
  const lines: [string, string | undefined][] = [
    ['Owner', launch.owner],
    ['System', launch.system],
    ['Page', launch.url],
    ['Source', launch.sourceUrl],
    ['Runbook', launch.runbookUrl],
    ['Alerts', launch.alerts],
    [
      'Production checklist',
      `${passed} of ${applicable}${waived ? ` · ${waived} waived` : ''}`,
    ],
    ...launch.links.map(({ title, url }): [string, string] => [title, url]),
  ];
  const title = oneLine(launch.title);
  const about = launch.description?.trim().slice(0, 5000);
  return {
    to: oneLine(to),
    subject: `Launched: ${title}`.slice(0, 200),
    text: [
      `${title} is in production.`,
      ...(about ? [about] : []),
      lines
        .flatMap(([name, value]) =>
          value ? [`${oneLine(name)}: ${oneLine(value)}`] : [],
        )
        .join('\n'),
      'Questions go to its owner; what to do when it is down says its runbook.',
    ].join('\n\n'),
  };
}

/** Line breaks in what others wrote would begin a header, or a topic, of their own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
