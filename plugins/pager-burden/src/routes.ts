import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page of the plugin. @public */
export const rootRouteRef = createRouteRef({ id: 'pager-burden' });

/**
 * The weekly chart and what is under it. Link to this instead of the root,
 * whose redirect drops the query.
 *
 * @public
 */
export const weeksRouteRef = createSubRouteRef({
  id: 'pager-burden/weeks',
  parent: rootRouteRef,
  path: '/weeks',
});

/** A team's week in numbers, with the queries `team` and `week`. @public */
export const teamRouteRef = createSubRouteRef({
  id: 'pager-burden/team',
  parent: rootRouteRef,
  path: '/team',
});

/** The pages behind the numbers, with their filters in the query. @public */
export const pagesRouteRef = createSubRouteRef({
  id: 'pager-burden/pages',
  parent: rootRouteRef,
  path: '/pages',
});

/** A team's weekly review, with the queries `team` and `week`. @public */
export const reviewRouteRef = createSubRouteRef({
  id: 'pager-burden/review',
  parent: rootRouteRef,
  path: '/review',
});

/** What a team may bear, with the query `team`. @public */
export const budgetsRouteRef = createSubRouteRef({
  id: 'pager-burden/budgets',
  parent: rootRouteRef,
  path: '/budgets',
});

/** All teams beside each other. @public */
export const programmeRouteRef = createSubRouteRef({
  id: 'pager-burden/programme',
  parent: rootRouteRef,
  path: '/programme',
});

/** The nights of somebody who shares them. @public */
export const personRouteRef = createSubRouteRef({
  id: 'pager-burden/person',
  parent: rootRouteRef,
  path: '/people/:namespace/:name',
});

/** One's own nights and weeks. @public */
export const mineRouteRef = createSubRouteRef({
  id: 'pager-burden/mine',
  parent: rootRouteRef,
  path: '/mine',
});

/** Where pages come from. @public */
export const importsRouteRef = createSubRouteRef({
  id: 'pager-burden/imports',
  parent: rootRouteRef,
  path: '/imports',
});

/** Where a pager can be tried out, if there is such a place. @public */
export const onCallRouteRef = createExternalRouteRef({
  id: 'on-call',
  optional: true,
  defaultTarget: 'oncall.now',
});
