import {
  OwnWeekState,
  WeekState,
} from '@operability/plugin-pager-burden-common';
import { Tone } from '@operability/ui-kit';

/** How a week was, as a glyph and a word. @internal */
export const weekStates: Readonly<
  Record<WeekState, { glyph: string; word: string; tone: Tone }>
> = {
  quiet: { glyph: '○', word: 'Quiet', tone: 'positive' },
  disturbed: { glyph: '●', word: 'Disturbed', tone: 'warning' },
  unknown: { glyph: '▒', word: 'Unknown', tone: 'warning' },
  running: { glyph: '▨', word: 'Not over yet', tone: 'neutral' },
  coming: { glyph: '▷', word: 'To come', tone: 'neutral' },
};

/** The same for one person. @internal */
export const ownWeekStates: Readonly<
  Record<OwnWeekState, { glyph: string; word: string; tone: Tone }>
> = {
  ...weekStates,
  hardlyHeld: { glyph: '◌', word: 'Held less than half', tone: 'neutral' },
  off: { glyph: '–', word: 'Off', tone: 'neutral' },
};

/** `3 quiet weeks in a row, 5 at best, of 20 known`. @internal */
export function streakText(streak: {
  current: number;
  best: number;
  known: number;
}): string {
  const { current, best, known } = streak;
  const now =
    current === 0
      ? 'No quiet week right now'
      : `${current} quiet ${current === 1 ? 'week' : 'weeks'} in a row`;
  return `${now}; ${best} at best, of ${known} that are known`;
}
