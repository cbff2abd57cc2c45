export { AlertMarks } from './AlertMarks';
