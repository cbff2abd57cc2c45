export { NowPage } from './NowPage';
