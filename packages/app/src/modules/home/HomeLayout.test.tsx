import { renderInTestApp } from '@backstage/frontend-test-utils';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import { HomeLayout } from './HomeLayout';

type Widget = HomePageLayoutProps['widgets'][number];

function widget(name: string): Widget {
  return {
    // Only the id of the node is of interest to a layout.
    node: { spec: { id: `home-page-widget:home/${name}` } } as Widget['node'],
    name,
    component: <p>{name}</p>,
  };
}

describe('HomeLayout', () => {
  it('shows every widget, the search bar first', async () => {
    await renderInTestApp(
      <HomeLayout
        widgets={[
          widget('Starred'),
          widget('HomePageSearchBar'),
          widget('Recent'),
        ]}
      />,
    );
    expect(
      (await screen.findAllByText(/Starred|HomePageSearchBar|Recent/)).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['HomePageSearchBar', 'Starred', 'Recent']);
  });
});
