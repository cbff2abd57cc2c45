export { PagesPage } from './PagesPage';
