export { LaunchList } from './LaunchList';
