import { Dataset } from '@operability/plugin-pager-burden-common';

/** The page of a team's review in the portal. */
export function pathOfReview(about: {
  data: Dataset;
  team: string;
  week: string;
}): string {
  return `/pager-burden/review?${new URLSearchParams({ ...about })}`;
}

/** The page of a team's budget in the portal. */
export function pathOfBudget(about: { data: Dataset; team: string }): string {
  return `/pager-burden/budgets?${new URLSearchParams({ ...about })}`;
}
