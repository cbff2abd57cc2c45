export { EntityStageContentsCard } from './EntityStageContentsCard';
