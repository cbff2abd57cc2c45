export { PagesLink } from './PagesLink';
