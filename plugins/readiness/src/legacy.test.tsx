import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityReadinessCard, readinessApiRef } from './legacy';
import { rootRouteRef } from './routes';
import { sampleEntity, sampleScorecards } from './__testUtils__/samples';

describe('the plugin in the old frontend system', () => {
  it('shows the card of an entity with a query client of its own', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [readinessApiRef, { getScorecards: async () => sampleScorecards() }],
        ]}
      >
        <EntityProvider entity={sampleEntity}>
          <EntityReadinessCard />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/readiness': rootRouteRef,
        },
      },
    );

    expect(
      await screen.findByRole('list', { name: 'What to do next' }),
    ).toBeVisible();
  });
});
