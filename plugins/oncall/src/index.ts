/**
 * Who is on call, alerts, schedules and policies, for the new frontend system.
 * The old one finds them in `./legacy`.
 *
 * @packageDocumentation
 */
export { oncallPlugin as default } from './plugin';
export { oncallApiRef, type OncallApi } from './api';
export {
  alertRouteRef,
  alertsRouteRef,
  nowRouteRef,
  policiesRouteRef,
  policyRouteRef,
  rootRouteRef,
  scheduleRouteRef,
  schedulesRouteRef,
} from './routes';
