import { Policy } from '@operability/plugin-oncall-common';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { OncallApi } from '../api';
import { PolicyRoutes } from '../components/PolicyRoutes';
import { renderOncall } from './renderOncall';
import { sampleSchedule } from './samples';

const schedules = [
  sampleSchedule(),
  sampleSchedule({ id: 'runtime-secondary', name: 'Runtime Secondary' }),
];

/** Renders the pages about policies at a path below theirs. */
export function renderPolicies(api: Partial<OncallApi>, path: string) {
  renderOncall(
    <Routes>
      <Route path="/oncall/policies/*" element={<PolicyRoutes />} />
    </Routes>,
    {
      api: {
        listSchedules: async () => ({ items: schedules, totalItems: 2 }),
        ...api,
      },
      path: `/oncall/policies/${path}`,
    },
  );
}

/** Opens the form of a policy. */
export function editPolicy(policy: Policy, api: Partial<OncallApi> = {}) {
  renderPolicies({ getPolicy: async () => policy, ...api }, 'runtime/edit');
  return screen.findByText(`Change ${policy.name}`);
}
