export { TargetChip } from './TargetChip';
