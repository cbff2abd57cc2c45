import { Route, Routes } from 'react-router-dom';
import { AlertPage } from '../AlertPage';
import { AlertsPage } from '../AlertsPage';

/** The pages about alerts, below their tab. @internal */
export function AlertRoutes() {
  return (
    <Routes>
      <Route index element={<AlertsPage />} />
      <Route path=":id" element={<AlertPage />} />
    </Routes>
  );
}
