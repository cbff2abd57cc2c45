import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityKindFilter } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  MockEntityListContextProvider,
} from '@backstage/plugin-catalog-react/testUtils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lifecycleApiRef, LifecycleApi } from '../../api';
import { listStages } from '../../__testUtils__/renderLifecycle';
import { CatalogFilters, LifecycleStageFilter } from './LifecycleStageFilter';
import { StageFilter } from './StageFilter';

function component(name: string, stage?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      labels: stage ? { 'operability.dev/lifecycle-stage': stage } : {},
    },
  };
}

const entities = [
  component('logplex', 'production'),
  component('wolfpack', 'deprecated'),
  component('squid', 'deprecated'),
];

function renderFilter(
  options: {
    entities?: Entity[];
    stages?: LifecycleApi['listStages'];
    chosen?: string[];
    address?: string | string[];
  } = {},
) {
  const updateFilters = jest.fn();
  renderInTestApp(
    <QueryClientProvider client={new QueryClient()}>
      <MockEntityListContextProvider<CatalogFilters>
        value={{
          updateFilters,
          filters: {
            kind: new EntityKindFilter('component', 'Component'),
            ...(options.chosen && {
              lifecycleStages: new LifecycleStageFilter(options.chosen),
            }),
          },
          queryParameters: options.address
            ? { lifecycleStages: options.address }
            : {},
        }}
      >
        <StageFilter />
      </MockEntityListContextProvider>
    </QueryClientProvider>,
    {
      apis: [
        [lifecycleApiRef, { listStages: options.stages ?? listStages }],
        catalogApiMock({ entities: options.entities ?? entities }),
      ],
    },
  );
  return updateFilters;
}

function chosenIn(updateFilters: jest.Mock): readonly string[] | undefined {
  return updateFilters.mock.lastCall?.[0].lifecycleStages?.values;
}

describe('StageFilter', () => {
  it('offers the stages by title, in order, with how much is in each', async () => {
    renderFilter();

    await userEvent.click(await screen.findByRole('textbox'));

    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual([
      'Prototype (0)',
      'Development (0)',
      'Production (1)',
      'Deprecated (2)',
      'Deactivated (0)',
      'Sunset (0)',
    ]);
  });

  it('narrows the catalog to the chosen stages', async () => {
    const updateFilters = renderFilter({ chosen: ['production'] });

    await userEvent.click(await screen.findByRole('textbox'));
    await userEvent.click(await screen.findByText('Deprecated (2)'));

    expect(chosenIn(updateFilters)).toEqual(['production', 'deprecated']);
  });

  it('takes the filter away with the last stage', async () => {
    const updateFilters = renderFilter({ chosen: ['production'] });

    await userEvent.click(await screen.findByRole('textbox'));
    await userEvent.click(await screen.findByText('Production (1)'));

    expect(updateFilters).toHaveBeenLastCalledWith({
      lifecycleStages: undefined,
    });
  });

  it.each([
    ['one', 'deprecated', ['deprecated']],
    ['several', ['deprecated', 'sunset'], ['deprecated', 'sunset']],
  ])(
    'puts %s from the address back after a reload',
    async (_, address, values) => {
      const updateFilters = renderFilter({ address });

      await waitFor(() => expect(chosenIn(updateFilters)).toEqual(values));
    },
  );

  it('works without titles while the lifecycle backend is away', async () => {
    renderFilter({
      stages: async () => {
        throw new Error('away');
      },
    });

    await userEvent.click(await screen.findByRole('textbox'));

    expect(await screen.findByText('deprecated (2)')).toBeVisible();
  });

  it('stays out of a catalog that has no stages', async () => {
    renderFilter({ entities: [component('logplex')] });

    await waitFor(() =>
      expect(screen.queryByText('Lifecycle stage')).not.toBeInTheDocument(),
    );
  });
});

describe('LifecycleStageFilter', () => {
  it('asks the catalog by the label, slash and all', () => {
    expect(new LifecycleStageFilter(['sunset']).getCatalogFilters()).toEqual({
      'metadata.labels.operability.dev/lifecycle-stage': ['sunset'],
    });
  });

  it('keeps what is in any of its stages', () => {
    const filter = new LifecycleStageFilter(['sunset', 'deprecated']);

    expect(filter.filterEntity(component('wolfpack', 'deprecated'))).toBe(true);
    expect(filter.filterEntity(component('logplex', 'production'))).toBe(false);
    expect(filter.filterEntity(component('new'))).toBe(false);
  });

  it('is kept in the address', () => {
    expect(new LifecycleStageFilter(['sunset']).toQueryValue()).toEqual([
      'sunset',
    ]);
  });
});
