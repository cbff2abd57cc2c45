export { StageFilter } from './StageFilter';
