export { PagesPanel } from './PagesPanel';
