export { JudgedPages } from './JudgedPages';
export { useJudging } from './useJudging';
