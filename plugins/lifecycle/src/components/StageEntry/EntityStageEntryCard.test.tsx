import { screen } from '@testing-library/react';
import { LifecycleApi } from '../../api';
import {
  listStages,
  renderLifecycle,
} from '../../__testUtils__/renderLifecycle';
import { EntityStageEntryCard } from './EntityStageEntryCard';

function renderEntry(name: string, api: Partial<LifecycleApi> = {}) {
  renderLifecycle(<EntityStageEntryCard />, {
    entity: {
      apiVersion: 'operability.dev/v1alpha1',
      kind: 'LifecycleStage',
      metadata: { name },
    },
    api,
  });
}

describe('EntityStageEntryCard', () => {
  it('lists what it takes to enter', async () => {
    renderEntry('sunset');

    expect(
      await screen.findByText('Entered from Deactivated only'),
    ).toBeVisible();
    expect(screen.getByText('A reason is given')).toBeVisible();
    expect(screen.getByText('lifecycle: deprecated')).toBeVisible();
  });

  it('says that a stage is open to all', async () => {
    renderEntry('prototype');

    expect(await screen.findByText('Anything may enter it.')).toBeVisible();
  });

  it('says what is broken about a stage', async () => {
    renderEntry('production', {
      listStages: async () => ({
        ...(await listStages()),
        problems: [
          { stage: 'production', message: "from names no stage 'beta'" },
        ],
      }),
    });

    expect(await screen.findByText("from names no stage 'beta'")).toBeVisible();
  });

  it('says that the board does not know a stage yet', async () => {
    renderEntry('beta');

    expect(
      await screen.findByText(/does not know this stage yet/),
    ).toBeVisible();
  });
});
