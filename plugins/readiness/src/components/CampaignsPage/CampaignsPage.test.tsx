import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderReadiness } from '../../__testUtils__/renderReadiness';
import { pageOf, sampleCampaign } from '../../__testUtils__/samples';
import { CampaignsPage } from './CampaignsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

describe('CampaignsPage', () => {
  it('shows how far a campaign is, leads to what is left, and changes it by its version', async () => {
    const updateCampaign = jest.fn(async () => sampleCampaign());
    renderReadiness(<CampaignsPage />, {
      api: {
        listCampaigns: async () => pageOf([sampleCampaign()]),
        updateCampaign,
      },
    });

    expect(
      await screen.findByText(/4 of 8 lines pass; 4 of 8 entities are done/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'What is left' })).toHaveAttribute(
      'href',
      '/readiness/results?check=enforces-ssl&status=fail&status=stale&status=unknown',
    );

    await user.click(screen.getByText('Change…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Title/), '!');
    await user.click(dialog.getByText('Save the campaign'));

    await waitFor(() =>
      expect(updateCampaign).toHaveBeenCalledWith({
        params: { id: sampleCampaign().id },
        body: expect.objectContaining({
          title: 'TLS everywhere!',
          checks: ['enforces-ssl'],
          version: 2,
        }),
      }),
    );
  });
});
