export { FigureTable, type FigureTableProps } from './FigureTable';
export { PageBody, type PageBodyProps } from './PageBody';
export { PageSection, type PageSectionProps } from './PageSection';
export { PageTable, type PageTableProps } from './PageTable';
export { ScrollRegion, type ScrollRegionProps } from './ScrollRegion';
