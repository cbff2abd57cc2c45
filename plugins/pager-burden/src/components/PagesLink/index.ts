export { PagesLink, type PagesLinkProps } from './PagesLink';
