import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { createOperabilityQueryClient } from '@operability/ui-kit';
import { QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { lifecycleApiRef } from '../api';
import { BoardPage } from '../components/BoardPage';
import { alertsRouteRef, rootRouteRef } from '../routes';
import { FakeLifecycleServer } from './FakeLifecycleServer';

const ROW_HEIGHT = 100;
const COLUMN_HEIGHT = 1000;

/** Gives elements a height, which jsdom does not: what has none is not rendered. */
export function mockLayout(): void {
  // The mocks of one test are taken away before the next.
  beforeEach(() => {
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockReturnValue(ROW_HEIGHT);
    jest
      .spyOn(Element.prototype, 'clientHeight', 'get')
      .mockReturnValue(COLUMN_HEIGHT);
    Element.prototype.scrollIntoView ??= () => {};
    window.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  });
}

/** Renders the board in front of a server. */
export function renderBoard(
  server: FakeLifecycleServer,
  { path = '/lifecycle/board', hasOnCall = false } = {},
) {
  const queryClient = createOperabilityQueryClient();
  // A failure is to be seen at once.
  queryClient.setDefaultOptions({ queries: { retry: false } });
  renderInTestApp(
    <QueryClientProvider client={queryClient}>
      <BoardPage />
      <Address />
    </QueryClientProvider>,
    {
      apis: [[lifecycleApiRef, server.api], catalogApiMock({ entities: [] })],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/lifecycle': rootRouteRef,
        ...(hasOnCall && { '/oncall/alerts': alertsRouteRef }),
      },
      initialRouteEntries: [path],
    },
  );
  return { queryClient };
}

/** Waits for the board to be there. */
export async function boardShown() {
  await screen.findByRole('search');
  // The rows come once their column has been measured.
  await waitFor(() =>
    expect(
      screen.queryAllByRole('gridcell').length > 0 ||
        screen.queryByText(/^(No card matches|The board is empty)/),
    ).toBeTruthy(),
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <div data-testid="address">{`${pathname}${search}`}</div>;
}

/** Where the reader is. */
export function address(): string {
  return screen.getByTestId('address').textContent ?? '';
}

/** The column of a stage. */
export function column(title: string): HTMLElement {
  return screen.getByRole('row', {
    name: new RegExp(`^${title}`),
    // Behind a dialog too.
    hidden: true,
  });
}

/** The card with a title, in the column of a stage if one is given. */
export function card(title: string, stage?: string): HTMLElement {
  const scope = stage ? within(column(stage)) : screen;
  const found = scope
    .getAllByRole('gridcell', { hidden: true })
    .find(cell => cell.textContent?.startsWith(title));
  if (!found) throw new Error(`There is no card '${title}' in ${stage}`);
  return found;
}
