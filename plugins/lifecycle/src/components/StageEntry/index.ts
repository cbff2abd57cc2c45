export { EntityStageEntryCard } from './EntityStageEntryCard';
