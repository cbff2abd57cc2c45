import {
  ClosedWeeks,
  isClosed,
  openWeek,
} from '../domain/retention/ClosedWeeks';
import { ClassifiedPage } from './ClassifiedPage';

/** Weeks that are closed take no pages: theirs were counted, and let go. */
export function ofOpenWeeks(
  pages: readonly ClassifiedPage[],
  closed: ClosedWeeks | undefined,
): readonly ClassifiedPage[] {
  if (!closed) return pages;
  return pages
    .filter(({ sentAt }) => !isClosed(sentAt, closed))
    .map(page => ({ ...page, week: openWeek(page.week, closed) }));
}
