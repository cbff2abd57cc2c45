import { isoDate } from '@operability/contract-kit';
import { TimelineView } from './timelineRange';

/** What the address of a schedule's page says about its timeline. @internal */
export interface TimelineAddress {
  view: TimelineView;
  /** A local date in what is shown; none for today. */
  start?: string;
  /** Whose time it is shown in. */
  clock: 'schedule' | 'reader';
  as: 'timeline' | 'table';
}

/** @internal */
export function parseTimelineAddress(search: URLSearchParams): TimelineAddress {
  const start = isoDate.safeParse(search.get('start')).data;
  return {
    view: search.get('view') === 'month' ? 'month' : 'twoWeeks',
    ...(start && { start }),
    clock: search.get('clock') === 'reader' ? 'reader' : 'schedule',
    as: search.get('as') === 'table' ? 'table' : 'timeline',
  };
}

/** Writes what is shown into the address; what goes without saying is left out. @internal */
export function withTimelineAddress(
  search: URLSearchParams,
  { view, start, clock, as }: TimelineAddress,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of [
    ['view', view === 'month' && view],
    ['start', start],
    ['clock', clock === 'reader' && clock],
    ['as', as === 'table' && as],
  ] as const) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
