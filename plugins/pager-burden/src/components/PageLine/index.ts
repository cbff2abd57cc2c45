export { PageLine } from './PageLine';
