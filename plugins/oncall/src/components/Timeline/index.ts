export { Timeline } from './Timeline';
export { TimelineAgenda } from './TimelineAgenda';
export { TimelineTable } from './TimelineTable';
