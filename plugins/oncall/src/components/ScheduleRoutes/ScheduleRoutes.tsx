import { Route, Routes } from 'react-router-dom';
import { NewSchedulePage, ScheduleEditorPage } from '../ScheduleEditor';
import { SchedulePage } from '../SchedulePage';
import { SchedulesPage } from '../SchedulesPage';

/** The pages about schedules, below their tab. @internal */
export function ScheduleRoutes() {
  return (
    <Routes>
      <Route index element={<SchedulesPage />} />
      <Route path="new" element={<NewSchedulePage />} />
      <Route path=":id" element={<SchedulePage />} />
      <Route path=":id/edit" element={<ScheduleEditorPage />} />
    </Routes>
  );
}
