export { LegacyEntityBurdenCard } from './LegacyEntityBurdenCard';
export { LegacyGroupBurdenCard } from './LegacyGroupBurdenCard';
export { LegacyPagerBurdenPage } from './LegacyPagerBurdenPage';
