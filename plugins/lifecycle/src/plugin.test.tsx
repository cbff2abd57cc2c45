import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { lifecycleApiRef, LifecycleApi } from './api';
import { lifecyclePlugin } from './plugin';
import { listStages } from './__testUtils__/renderLifecycle';
import { sampleCard, sampleEntity } from './__testUtils__/samples';

const api: Partial<LifecycleApi> = {
  listStages,
  getEntity: async () => sampleCard(),
  getBoard: async () => ({
    stages: [],
    facets: { owners: [], systems: [], kinds: [] },
    problems: [],
    catalog: { available: true },
  }),
};

function renderOn(entity: Entity) {
  renderTestApp({
    features: [lifecyclePlugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [[lifecycleApiRef, api]],
  });
}

describe('lifecyclePlugin', () => {
  it('has the board under the full path that links name', async () => {
    renderTestApp({
      features: [lifecyclePlugin],
      apis: [[lifecycleApiRef, api]],
      initialRouteEntries: ['/lifecycle/board'],
    });

    expect(
      await screen.findByRole('heading', { name: 'Lifecycle' }),
    ).toBeVisible();
  });

  it('puts its card on the page of a component', async () => {
    renderOn(sampleEntity);

    const [path] = await screen.findAllByRole('list', {
      name: 'The way through the stages',
    });
    expect(path).toBeVisible();
  });

  it('shows a stage with what is in it instead', async () => {
    renderOn({
      apiVersion: 'operability.dev/v1alpha1',
      kind: 'LifecycleStage',
      metadata: { name: 'production', title: 'Production' },
    });

    expect(await screen.findByText('To enter this stage')).toBeVisible();
    expect(await screen.findByText('In this stage')).toBeVisible();
    expect(
      screen.queryByRole('heading', { name: 'Lifecycle' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['components by default', {}, ['Component']],
    ['the kinds it is told', { kinds: ['system', 'api'] }, ['System', 'API']],
  ])('shows card and tab on %s', (_, config, expected) => {
    for (const id of [
      'entity-card:lifecycle/lifecycle',
      'entity-content:lifecycle/lifecycle',
    ] as const) {
      const isShown = createExtensionTester(lifecyclePlugin.getExtension(id), {
        config,
      }).get(EntityCardBlueprint.dataRefs.filterFunction);

      expect(
        ['Component', 'System', 'API', 'Group', 'LifecycleStage'].filter(kind =>
          isShown?.({ ...sampleEntity, kind }),
        ),
      ).toEqual(expected);
    }
  });
});
