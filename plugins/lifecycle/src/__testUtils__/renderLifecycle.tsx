import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lifecycleApiRef, LifecycleApi } from '../api';
import { rootRouteRef } from '../routes';
import { sampleEntity, sampleStages } from './samples';

/** What a test says about the world around a component. */
export interface World {
  api?: Partial<LifecycleApi>;
  entity?: Entity;
  /** What the catalog holds. */
  entities?: Entity[];
}

/** Renders a component on the page of an entity, with a lifecycle backend of the test's making. */
export function renderLifecycle(
  element: JSX.Element,
  { api = {}, entity = sampleEntity, entities = [] }: World = {},
) {
  const queryClient = new QueryClient({
    // A failure is to be seen at once.
    defaultOptions: { queries: { retry: false } },
  });
  return renderInTestApp(
    <QueryClientProvider client={queryClient}>
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </QueryClientProvider>,
    {
      apis: [
        [lifecycleApiRef, { listStages, ...api }],
        catalogApiMock({ entities }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/lifecycle': rootRouteRef,
      },
    },
  );
}

/** Answers with the built-in stages. */
export async function listStages() {
  return {
    items: sampleStages,
    totalItems: sampleStages.length,
    problems: [],
  };
}
