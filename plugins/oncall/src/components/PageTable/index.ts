export { PageTable } from './PageTable';
