import { Alert } from '@operability/plugin-oncall-common';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { OncallApi } from '../api';
import { AlertPage } from '../components/AlertPage';
import { renderOncall } from './renderOncall';
import { sampleAlert } from './samples';
import { serverError } from './serverError';

const { id } = sampleAlert();
/** Who is signed in. */
export const me = 'user:default/ion-fox';
/** Somebody else. */
export const other = 'user:default/rally-owl';

const sampleAdvice = {
  escalate: {
    can: true,
    should: false,
    because: ['Next is Runtime Secondary', 'Nobody has held it for a minute'],
  },
  statusSite: { should: true, because: ['It is of tier 1'] },
  thisWeek: { should: false, because: ['It is the first within seven days'] },
};

/** The sample alert, acknowledged. */
export function heldBy(userRef: string, changes: Partial<Alert> = {}): Alert {
  return sampleAlert({
    status: 'acknowledged',
    heldBy: userRef,
    version: 2,
    assigned: [userRef],
    pendingActions: [
      { type: 'unacknowledge', at: '2026-11-28T03:41:00.000Z', to: 'whoever' },
    ],
    ...changes,
  });
}

const onNextStep = sampleAlert({
  step: 2,
  version: 2,
  escalatesTo: { title: 'Last resort', to: 'beacon-lynx' },
  pendingActions: [],
  assigned: [other],
});

/** Renders the page of an alert that moves on as the test makes it. */
export function renderAlertPage(alert: Alert, api: Partial<OncallApi> = {}) {
  // What a test makes of it, the next look shows.
  const state = { alert };
  renderOncall(
    <Routes>
      <Route path="/oncall/alerts/:id" element={<AlertPage />} />
      <Route path="*" element={<p>somewhere else</p>} />
    </Routes>,
    {
      api: {
        getAlert: async () => state.alert,
        getAdvice: async () => sampleAdvice,
        acknowledgeAlert: async () => {
          state.alert = heldBy(me);
          return state.alert;
        },
        escalateAlert: async () => {
          state.alert = onNextStep;
          throw await serverError(409, {
            name: 'ConflictError',
            message: 'It has moved on to step 2',
          });
        },
        ...api,
      },
      path: `/oncall/alerts/${id}`,
    },
  );
  return state;
}

/** A button of the page, as soon as it is there. */
export const button = (name: string | RegExp) =>
  screen.findByRole('button', { name });
