export { ScheduleRoutes } from './ScheduleRoutes';
