import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { sampleOwn } from '../../__testUtils__/samples';
import { MinePage } from './MinePage';

it("shows one's own nights and weeks, and who else sees them", async () => {
  renderBurden(<MinePage />, {
    api: {
      getOwnBurden: async () => sampleOwn(),
      getSharing: async () => ({ withManager: false, version: 0 }),
    },
  });

  expect(
    await screen.findByText('One night in two weeks was disturbed.'),
  ).toBeVisible();
  expect(screen.getByText(/Only you see this/)).toBeVisible();
  expect(
    screen.getByRole('img', { name: /Nov.*: disturbed, 2 pages/ }),
  ).toHaveTextContent('●');
  expect(
    screen.getByRole('img', { name: /Nov.*: on call and calm/ }),
  ).toHaveTextContent('○');
  expect(
    screen.getByText(/1 quiet week in a row; 4 at best, of 20/),
  ).toBeVisible();
  expect(screen.getByRole('row', { name: /W45.*Disturbed/ })).toBeVisible();
});

it('lets a manager see the nights only where that is chosen', async () => {
  let sharing = { withManager: false, version: 0 };
  const putSharing = jest.fn(async () => {
    sharing = { withManager: true, version: 1 };
    return sharing;
  });
  renderBurden(<MinePage />, {
    api: {
      getOwnBurden: async () => sampleOwn(),
      getSharing: async () => sharing,
      putSharing,
    },
  });
  const choice = await screen.findByRole('checkbox', { name: /my manager/ });
  expect(choice).not.toBeChecked();

  await userEvent.click(choice);

  expect(putSharing).toHaveBeenCalledWith({
    body: { withManager: true, version: 0 },
  });
  expect(
    await screen.findByText(/You and your manager see this/),
  ).toBeVisible();
});
