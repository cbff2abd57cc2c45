export { TeamChip } from './TeamChip';
