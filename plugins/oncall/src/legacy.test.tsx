import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { EntityOnCallCard, oncallApiRef } from './legacy';
import { rootRouteRef } from './routes';
import { sampleEntity, sampleOnCall } from './__testUtils__/samples';

describe('the plugin in the old frontend system', () => {
  it('shows the card of an entity with a query client of its own', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            oncallApiRef,
            {
              getEntityOnCall: async () => sampleOnCall(),
              listSchedules: async () => ({ items: [], totalItems: 0 }),
            },
          ],
        ]}
      >
        <EntityProvider entity={sampleEntity}>
          <EntityOnCallCard />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/oncall': rootRouteRef,
        },
      },
    );

    expect(await screen.findByText('ion-fox')).toBeVisible();
  });
});
