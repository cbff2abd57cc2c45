export { AlertRoutes } from './AlertRoutes';
