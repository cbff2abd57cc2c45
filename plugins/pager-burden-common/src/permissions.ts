import { createPermission } from '@backstage/plugin-permission-common';

/** The resource type of a team's pages; its resource refs are the teams' refs. @public */
export const pagerBurdenTeamResourceType = 'pager-burden-team';

/** Seeing what pages a team gets. @public */
export const pagerBurdenPageReadPermission = createPermission({
  name: 'pager-burden.page.read',
  attributes: { action: 'read' },
  resourceType: pagerBurdenTeamResourceType,
});

/** Giving verdicts, and writing a team's weekly review. @public */
export const pagerBurdenReviewUpdatePermission = createPermission({
  name: 'pager-burden.review.update',
  attributes: { action: 'update' },
  resourceType: pagerBurdenTeamResourceType,
});

/** Setting what a team may bear. @public */
export const pagerBurdenBudgetUpdatePermission = createPermission({
  name: 'pager-burden.budget.update',
  attributes: { action: 'update' },
  resourceType: pagerBurdenTeamResourceType,
});

/** Importing pages from a file, and saying what the names in it mean. @public */
export const pagerBurdenImportCreatePermission = createPermission({
  name: 'pager-burden.import.create',
  attributes: { action: 'create' },
});

/** Erasing somebody from all that is kept. @public */
export const pagerBurdenPersonDeletePermission = createPermission({
  name: 'pager-burden.person.delete',
  attributes: { action: 'delete' },
});

/** All permissions of pager burden. @public */
export const pagerBurdenPermissions = [
  pagerBurdenPageReadPermission,
  pagerBurdenReviewUpdatePermission,
  pagerBurdenBudgetUpdatePermission,
  pagerBurdenImportCreatePermission,
  pagerBurdenPersonDeletePermission,
];
