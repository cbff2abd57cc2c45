export { LegacyEntityReadinessCard } from './LegacyEntityReadinessCard';
export { LegacyEntityReadinessContent } from './LegacyEntityReadinessContent';
export { LegacyReadinessPage } from './LegacyReadinessPage';
