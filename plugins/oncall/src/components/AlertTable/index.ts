export { AlertTable, type AlertTableProps } from './AlertTable';
export { AlertState } from './AlertState';
