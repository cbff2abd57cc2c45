export { LegacyEntityLifecycleCard } from './LegacyEntityLifecycleCard';
export { LegacyEntityLifecycleContent } from './LegacyEntityLifecycleContent';
export { LegacyLifecyclePage } from './LegacyLifecyclePage';
