export { PageTable, type PageTableProps } from './PageTable';
