export { OnCallLadder } from './OnCallLadder';
