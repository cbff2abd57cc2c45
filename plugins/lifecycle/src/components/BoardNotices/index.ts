export { BoardNotices } from './BoardNotices';
