import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { initials } from './initials';
import { PersonLine } from './PersonLine';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('PersonLine', () => {
  it('names the person, links to them and carries the note', async () => {
    renderInTestApp(
      <PersonLine userRef="user:default/ion-fox" note="until Mon 09:00" />,
      { mountedRoutes },
    );

    expect(
      await screen.findByRole('link', { name: 'ion-fox' }),
    ).toHaveAttribute('href', '/catalog/default/user/ion-fox');
    expect(screen.getByText('until Mon 09:00')).toBeVisible();
  });
});

describe('initials', () => {
  it.each([
    ['ion-fox', 'IF'],
    ['Noah Zoschke', 'NZ'],
    ['a.b.c', 'AC'],
    ['solo', 'S'],
    ['', ''],
  ])('of %p are %p', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
