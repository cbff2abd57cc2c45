export { LegacyEngineBanner } from './LegacyEngineBanner';
export { LegacyEntityOnCallCard } from './LegacyEntityOnCallCard';
export { LegacyEntityOnCallContent } from './LegacyEntityOnCallContent';
export { LegacyOncallPage } from './LegacyOncallPage';
