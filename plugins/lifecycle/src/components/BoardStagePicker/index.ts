export { BoardStagePicker } from './BoardStagePicker';
