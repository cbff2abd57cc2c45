import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis } from '@backstage/test-utils';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { PagerBurdenApi, pagerBurdenApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { sampleEntity } from './samples';

/** What a test says about the world around a component. */
export interface World {
  /** What the backend answers; a route that is left out refuses. */
  api?: Partial<PagerBurdenApi>;
  entity?: Entity;
  /** What the catalog holds. */
  entities?: Entity[];
  /** Who the reader is. */
  me?: string;
  /** Where the reader is. */
  path?: string;
}

/** Renders a component of pager burden, with a backend of the test's making. */
export function renderBurden(element: JSX.Element, world: World = {}) {
  const { api = {}, entity = sampleEntity, entities = [] } = world;
  const { me = 'user:default/ion-fox', path = '/' } = world;
  const queryClient = new QueryClient({
    // A failure is to be seen at once.
    defaultOptions: { queries: { retry: false } },
  });
  renderInTestApp(
    <QueryClientProvider client={queryClient}>
      <EntityProvider entity={entity}>{element}</EntityProvider>
      <Address />
    </QueryClientProvider>,
    {
      apis: [
        [pagerBurdenApiRef, withRefusals(api)],
        [identityApiRef, mockApis.identity({ userEntityRef: me })],
        catalogApiMock({ entities }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/pager-burden': rootRouteRef,
      },
      initialRouteEntries: [path],
    },
  );
  return { queryClient };
}

/** Where the reader is, as path and query. */
export function address(): string {
  return screen.getByTestId('address').textContent ?? '';
}

function Address() {
  const { pathname, search, hash } = useLocation();
  return <div data-testid="address">{`${pathname}${search}${hash}`}</div>;
}

/** A call that the test did not expect fails with its name instead of a TypeError. */
function withRefusals(api: Partial<PagerBurdenApi>): PagerBurdenApi {
  return new Proxy(api, {
    get: (known, name) =>
      Reflect.get(known, name) ??
      (async () => {
        throw new Error(`The test answers no '${String(name)}'`);
      }),
  }) as PagerBurdenApi;
}
