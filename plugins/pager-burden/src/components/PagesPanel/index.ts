export { PagesPanel, type PagesPanelProps } from './PagesPanel';
