export { CardFields } from './CardFields';
