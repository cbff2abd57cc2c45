import { Route, Routes } from 'react-router-dom';
import { PoliciesPage } from '../PoliciesPage';
import { NewPolicyPage, PolicyEditorPage } from '../PolicyEditor';
import { PolicyPage } from '../PolicyPage';

/** The pages about policies, below their tab. @internal */
export function PolicyRoutes() {
  return (
    <Routes>
      <Route index element={<PoliciesPage />} />
      <Route path="new" element={<NewPolicyPage />} />
      <Route path=":id" element={<PolicyPage />} />
      <Route path=":id/edit" element={<PolicyEditorPage />} />
    </Routes>
  );
}
