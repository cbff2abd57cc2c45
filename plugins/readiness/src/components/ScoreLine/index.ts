export { ScoreLine } from './ScoreLine';
