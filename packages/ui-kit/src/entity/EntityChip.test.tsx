import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { EntityChip } from './EntityChip';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('EntityChip', () => {
  it('links to the entity under its short name', async () => {
    renderInTestApp(<EntityChip entityRef="component:default/logplex" />, {
      mountedRoutes,
    });

    const link = await screen.findByRole('link', { name: 'logplex' });
    expect(link).toHaveAttribute('href', '/catalog/default/component/logplex');
    expect(link).toHaveAttribute('title', 'component:default/logplex');
  });

  it('shows the title where the caller has one', async () => {
    renderInTestApp(
      <EntityChip entityRef="component:default/ssl-ip" title="ssl:ip" />,
      { mountedRoutes },
    );

    expect(await screen.findByRole('link')).toHaveTextContent('ssl:ip');
  });

  it('names a namespace that is not the default one', async () => {
    renderInTestApp(<EntityChip entityRef="group:edge/routing" />, {
      mountedRoutes,
    });

    expect(await screen.findByRole('link')).toHaveTextContent('edge/routing');
  });
});
