export { BoardMessage, type BoardMessageContent } from './BoardMessage';
