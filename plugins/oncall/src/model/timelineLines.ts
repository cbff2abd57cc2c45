import { TimelineEntry } from '@operability/plugin-oncall-common';
import { entityRefTitle, Tone } from '@operability/ui-kit';

/** A line of an alert's timeline as its page shows it. @internal */
export interface TimelineLine {
  at: string;
  glyph: string;
  tone: Tone;
  /** Who did it, and is written before the text. */
  userRef?: string;
  text: string;
  /** What somebody wrote, in their own words. */
  quote?: string;
}

const marks: Record<string, { glyph: string; tone: Tone }> = {
  triggered: { glyph: '●', tone: 'negative' },
  raised: { glyph: '▲', tone: 'negative' },
  paged: { glyph: '➤', tone: 'warning' },
  lastResort: { glyph: '➤', tone: 'negative' },
  nobodyLeft: { glyph: '✗', tone: 'negative' },
  unreachable: { glyph: '✗', tone: 'negative' },
  acknowledged: { glyph: '◐', tone: 'positive' },
  extended: { glyph: '◐', tone: 'positive' },
  unacknowledged: { glyph: '●', tone: 'warning' },
  escalated: { glyph: '↑', tone: 'warning' },
  reassigned: { glyph: '→', tone: 'info' },
  snoozed: { glyph: '☾', tone: 'info' },
  unsnoozed: { glyph: '●', tone: 'warning' },
  note: { glyph: '✎', tone: 'info' },
  resolved: { glyph: '✓', tone: 'positive' },
};

/** What happened, newest first: at night the last line is what counts. @internal */
export function timelineLines(
  timeline: readonly TimelineEntry[],
): TimelineLine[] {
  return [...timeline].reverse().map(lineOf);
}

function lineOf({ at, type, actor, message }: TimelineEntry): TimelineLine {
  const mark = marks[type] ?? { glyph: '·', tone: 'neutral' as const };
  const userRef = actor?.startsWith('user:') ? actor : undefined;
  if (type === 'note') {
    return { at, ...mark, userRef, text: 'noted', quote: message };
  }
  const name = userRef && entityRefTitle(userRef);
  // The person is shown as a person; their name in the text would be a second one.
  const isTheirs = name !== undefined && message.startsWith(`${name} `);
  return {
    at,
    ...mark,
    userRef: isTheirs ? userRef : undefined,
    text: isTheirs
      ? message.slice(name.length + 1)
      : `${message}${name ? ` by ${name}` : ''}`,
  };
}
