export { OnCallActions } from './OnCallActions';
