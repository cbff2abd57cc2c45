export { AlertTable } from './AlertTable';
export { AlertState } from './AlertState';
