import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReadinessApi } from '../api';
import { EntityReadinessContent } from '../components/ReadinessTab';
import { renderReadiness } from './renderReadiness';
import { pageOf, sampleChecks, sampleScorecards } from './samples';

/** Renders the tab of an entity whose lines are in every state. */
export function renderTab(api: Partial<ReadinessApi> = {}, path?: string) {
  return renderReadiness(<EntityReadinessContent />, {
    api: {
      getScorecards: async () => sampleScorecards(),
      listChecks: async () => pageOf(sampleChecks()),
      getHistory: async () => ({ transitions: [], score: [] }),
      ...api,
    },
    path,
  });
}

/** Opens, or closes, the line whose head has this name. */
export async function openLine(name: RegExp): Promise<void> {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name }));
}
