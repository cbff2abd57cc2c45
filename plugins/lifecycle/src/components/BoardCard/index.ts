export { BoardCard } from './BoardCard';
export { BoardCardContent } from './BoardCardContent';
export {
  BoardCardActionsProvider,
  type BoardCardActions,
} from './BoardCardContext';
export { BoardCardMenu } from './BoardCardMenu';
