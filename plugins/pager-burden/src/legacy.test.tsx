import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { GroupBurdenCard, pagerBurdenApiRef } from './legacy';
import { rootRouteRef } from './routes';
import {
  sampleGroup,
  sampleSummary,
  sampleWeeks,
} from './__testUtils__/samples';

describe('the plugin in the old frontend system', () => {
  it('shows the card of a team with a query client of its own', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            pagerBurdenApiRef,
            {
              getTeamSummary: async () => sampleSummary(),
              getWeeks: async () => sampleWeeks(),
            },
          ],
        ]}
      >
        <EntityProvider entity={sampleGroup}>
          <GroupBurdenCard />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/pager-burden': rootRouteRef,
        },
      },
    );

    expect(await screen.findByText('Disturbed')).toBeVisible();
  });
});
