export { TeamBar } from './TeamBar';
