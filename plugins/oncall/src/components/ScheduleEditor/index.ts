export { NewSchedulePage } from './NewSchedulePage';
export { ScheduleEditorPage } from './ScheduleEditorPage';
