export { TestPageDialog } from './TestPageDialog';
