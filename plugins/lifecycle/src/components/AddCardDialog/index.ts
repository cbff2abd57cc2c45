export { AddCardDialog } from './AddCardDialog';
