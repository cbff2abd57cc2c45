export { PageList } from './PageList';
