import { ReviewAction } from '@operability/plugin-pager-burden-common';

/** An action as a review sees it. */
export interface ActionOnAgenda {
  action: ReviewAction;
  isOverdue: boolean;
  /** Of its alert in the week that decided it; left out where it is about none. */
  pagesBefore?: number;
  pagesNow?: number;
}

/**
 * What a review begins with: the actions of earlier weeks that are open, and
 * those that were closed since the review before, so that their effect is
 * looked at once. Overdue ones first, then by their dates.
 *
 * @param today - the local date on which the reviewed week ends
 * @param since - the beginning of the reviewed week
 * @param pagesOf - how often an alert paged in an ISO week
 */
export function agendaActions(
  actions: readonly ReviewAction[],
  { week, today, since }: { week: string; today: string; since: number },
  pagesOf: (fingerprint: string, week: string) => number,
): ActionOnAgenda[] {
  return actions
    .filter(action => action.week < week)
    .filter(
      ({ state, closedAt }) =>
        state === 'open' ||
        (closedAt !== undefined && Date.parse(closedAt) >= since),
    )
    .map(action => ({
      action,
      isOverdue: action.state === 'open' && action.dueOn < today,
      ...(action.fingerprint !== undefined && {
        pagesBefore: pagesOf(action.fingerprint, action.week),
        pagesNow: pagesOf(action.fingerprint, week),
      }),
    }))
    .sort(
      (one, other) =>
        Number(other.isOverdue) - Number(one.isOverdue) ||
        (one.action.dueOn < other.action.dueOn ? -1 : 1),
    );
}
