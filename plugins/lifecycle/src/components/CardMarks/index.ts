export { CardMarks } from './CardMarks';
