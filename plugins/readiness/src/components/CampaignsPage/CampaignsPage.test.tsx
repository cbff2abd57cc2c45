import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderReadiness } from '../../__testUtils__/renderReadiness';
import {
  pageOf,
  sampleCampaign,
  sampleChecks,
} from '../../__testUtils__/samples';
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

  it('is about lines and owners that are chosen, not spelled', async () => {
    const createCampaign = jest.fn(async () => sampleCampaign());
    renderReadiness(<CampaignsPage />, {
      api: {
        listCampaigns: async () => pageOf([sampleCampaign()]),
        listChecks: async () => pageOf(sampleChecks()),
        listChecklists: async () =>
          pageOf([
            {
              id: 'production',
              title: 'Production checklist',
              description: '',
              checks: ['staging', 'enforces-ssl'],
              problems: [],
            },
          ]),
        createCampaign,
      },
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'data', namespace: 'default' },
        },
      ],
    });
    await user.click(await screen.findByText('Start a campaign…'));
    const dialog = within(await screen.findByRole('dialog'));
    // Written at once: key by key takes long on a busy machine.
    const write = async (label: string | RegExp, value: string) => {
      const field = dialog.getByLabelText(label);
      await user.click(field);
      fireEvent.change(field, { target: { value } });
    };
    const choose = async (name: string) =>
      user.click(
        await screen.findByText(name, {
          selector: '[role=option], [role=option] *',
        }),
      );
    await write(/Title/, 'TLS');
    await write(/Who answers/, 'group:default/data');
    await write('Checks', 'SSL');
    await choose('Enforces SSL access');
    await write('Whose entities', 'data');
    await choose('group:default/data');
    await user.click(dialog.getByText('Start the campaign'));

    await waitFor(() =>
      expect(createCampaign).toHaveBeenCalledWith(
        {
          body: expect.objectContaining({
            checklist: 'production',
            checks: ['enforces-ssl'],
            owners: ['group:default/data'],
          }),
        },
        expect.anything(),
      ),
    );
  });
});
