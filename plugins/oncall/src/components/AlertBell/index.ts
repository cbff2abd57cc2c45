export { AlertBell } from './AlertBell';
