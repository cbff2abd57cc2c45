export { ReadinessProblem } from './ReadinessProblem';
