import { Route, Routes } from 'react-router-dom';
import { PoliciesPage } from '../PoliciesPage';

/** The pages about policies, below their tab. @internal */
export function PolicyRoutes() {
  return (
    <Routes>
      <Route index element={<PoliciesPage />} />
    </Routes>
  );
}
