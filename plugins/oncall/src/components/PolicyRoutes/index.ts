export { PolicyRoutes } from './PolicyRoutes';
