export { EntityLifecycleCard } from './EntityLifecycleCard';
export { LifecycleProblem } from './LifecycleProblem';
