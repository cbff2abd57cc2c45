import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityLifecycleCard, lifecycleApiRef } from './legacy';
import { listStages } from './__testUtils__/renderLifecycle';
import { sampleCard, sampleEntity } from './__testUtils__/samples';

describe('the plugin in the old frontend system', () => {
  it('shows the card of an entity with a query client of its own', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            lifecycleApiRef,
            { listStages, getEntity: async () => sampleCard() },
          ],
        ]}
      >
        <EntityProvider entity={sampleEntity}>
          <EntityLifecycleCard />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );

    expect(
      await screen.findByRole('list', { name: 'The way through the stages' }),
    ).toBeVisible();
  });
});
