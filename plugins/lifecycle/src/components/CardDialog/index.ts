export { CardDialog } from './CardDialog';
