export { SunsetPlanDialog } from './SunsetPlanDialog';
