export { CheckLine } from './CheckLine';
export type { LineDialog } from './LineButtons';
