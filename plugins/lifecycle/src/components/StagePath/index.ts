export { StagePath } from './StagePath';
