export { BoardFilterBar } from './BoardFilterBar';
