import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The page of the plugin. @public */
export const rootRouteRef = createRouteRef({ id: 'oncall' });

/** Who holds every schedule. @public */
export const nowRouteRef = createSubRouteRef({
  id: 'oncall/now',
  parent: rootRouteRef,
  path: '/now',
});

/** The list of alerts. @public */
export const alertsRouteRef = createSubRouteRef({
  id: 'oncall/alerts',
  parent: rootRouteRef,
  path: '/alerts',
});

/** One alert: where a page leads. @public */
export const alertRouteRef = createSubRouteRef({
  id: 'oncall/alert',
  parent: rootRouteRef,
  path: '/alerts/:id',
});

/** The list of schedules. @public */
export const schedulesRouteRef = createSubRouteRef({
  id: 'oncall/schedules',
  parent: rootRouteRef,
  path: '/schedules',
});

/** One schedule with its timeline. @public */
export const scheduleRouteRef = createSubRouteRef({
  id: 'oncall/schedule',
  parent: rootRouteRef,
  path: '/schedules/:id',
});

/** The list of policies. @public */
export const policiesRouteRef = createSubRouteRef({
  id: 'oncall/policies',
  parent: rootRouteRef,
  path: '/policies',
});

/** One policy as a ladder. @public */
export const policyRouteRef = createSubRouteRef({
  id: 'oncall/policy',
  parent: rootRouteRef,
  path: '/policies/:id',
});
