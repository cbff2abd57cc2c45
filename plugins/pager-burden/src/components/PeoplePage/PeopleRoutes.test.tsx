import { screen } from '@testing-library/react';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { sampleOwn } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { PeopleRoutes } from './PeopleRoutes';

describe('PeopleRoutes', () => {
  it('shows the nights of somebody who shares them', async () => {
    const getPersonBurden = jest.fn(async () => sampleOwn());
    renderBurden(<PeopleRoutes />, {
      api: { getPersonBurden },
      path: '/default/rally-owl',
    });

    expect(
      await screen.findByRole('region', { name: 'Nights of rally-owl' }),
    ).toBeVisible();
    expect(getPersonBurden).toHaveBeenCalledWith(
      { params: { namespace: 'default', name: 'rally-owl' }, query: {} },
      expect.anything(),
    );
  });

  it('says whose choice it is where they are not shared', async () => {
    renderBurden(<PeopleRoutes />, {
      api: {
        getPersonBurden: async () => {
          throw await serverError(403, {
            name: 'NotAllowedError',
            message: 'They have not chosen to share it',
          });
        },
      },
      path: '/default/rally-owl',
    });

    expect(
      await screen.findByText('These nights are not shared with you'),
    ).toBeVisible();
    expect(screen.queryByText('lets you see this')).not.toBeInTheDocument();
  });
});
