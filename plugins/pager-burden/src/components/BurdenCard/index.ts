export { EntityBurdenCard } from './EntityBurdenCard';
export { GroupBurdenCard } from './GroupBurdenCard';
