export { EntityOnCallCard } from './EntityOnCallCard';
export { KnownAt } from './KnownAt';
export { NobodyOnCall } from './NobodyOnCall';
export { NoPolicy } from './NoPolicy';
export { OnCallProblem } from './OnCallProblem';
export { PolicyLine } from './PolicyLine';
