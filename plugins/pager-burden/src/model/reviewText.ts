import {
  ReviewActionState,
  ReviewAgenda,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import { Tone } from '@operability/ui-kit';
import { DateTime } from 'luxon';

/** How an action stands, as a glyph and a word. @internal */
export const actionStates: Readonly<
  Record<ReviewActionState, { glyph: string; word: string; tone: Tone }>
> = {
  open: { glyph: '◷', word: 'Open', tone: 'info' },
  done: { glyph: '✓', word: 'Done', tone: 'positive' },
  dropped: { glyph: '–', word: 'Dropped', tone: 'neutral' },
};

/** `1 page`, `2 pages`. @internal */
export function countText(count: number, one: string, more = `${one}s`) {
  return `${count} ${count === 1 ? one : more}`;
}

/** `Mon 26 Oct 10:00 to Mon 2 Nov 10:00 (Europe/London), handover to handover`. @internal */
export function stretchText(
  review: Pick<WeeklyReview, 'start' | 'end' | 'timeZone' | 'isOnCallWeek'>,
): string {
  const { timeZone, isOnCallWeek } = review;
  const [from, to] = [review.start, review.end].map(at =>
    DateTime.fromISO(at, { zone: timeZone }).toFormat('ccc d LLL HH:mm'),
  );
  const kind = isOnCallWeek ? 'handover to handover' : 'Monday to Monday';
  return `${from} to ${to} (${timeZone}), ${kind}`;
}

/** How the nights were, without anybody's name. @internal */
export function nightsText({ nights }: Pick<ReviewAgenda, 'nights'>): string {
  const { disturbed, longestRun, peopleWoken } = nights;
  if (disturbed === 0) return 'Nobody was woken.';
  const people = countText(peopleWoken, 'person was', 'people were');
  if (disturbed === null || longestRun === null) {
    return `${people} woken. In how many nights is for the team and its manager, where fewer than three people were paged.`;
  }
  const run = longestRun > 1 ? `, ${longestRun} in a row` : '';
  const cover =
    longestRun > 1
      ? ' Where it was one and the same person, offer them cover for the day after.'
      : '';
  return `${countText(
    disturbed,
    'disturbed night',
  )}${run}; ${people} woken.${cover}`;
}

/** What the pages came to, and how many were judged. @internal */
export function pagesText({ pages }: Pick<ReviewAgenda, 'pages'>): string {
  const { total, interruptions, afterHours, withVerdict } = pages;
  return `${countText(total, 'page')} in ${countText(
    interruptions,
    'interruption',
  )}, ${afterHours} after hours; ${withVerdict} with a verdict.`;
}
