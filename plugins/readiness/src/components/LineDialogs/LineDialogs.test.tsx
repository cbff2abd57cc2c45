import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openLine, renderTab } from '../../__testUtils__/readinessTab';
import { refused } from '../../__testUtils__/refused';
import {
  pageOf,
  sampleResult,
  sampleScorecard,
  sampleScorecards,
  sampleWaiver,
} from '../../__testUtils__/samples';

const user = userEvent.setup({ pointerEventsCheck: 0 });

describe('the dialogs of a line', () => {
  it('signs an attestation, once what is missing is there', async () => {
    const attest = jest.fn(async () => refused(409, 'never asked'));
    renderTab({ attest });
    await openLine(/Alerts a human/);
    await user.click(screen.getByText('Attest…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Sign the attestation'));

    expect(attest).not.toHaveBeenCalled();
    const statement = dialog.getByLabelText(/What you attest/);
    expect(statement).toHaveAttribute('aria-invalid', 'true');
    expect(statement).toHaveFocus();

    await user.type(statement, 'We drill monthly');
    await user.type(dialog.getByLabelText(/Link to/), 'https://example.com/a');
    await user.click(dialog.getByText('Sign the attestation'));

    await waitFor(() =>
      expect(attest).toHaveBeenCalledWith(
        expect.objectContaining({
          body: {
            statement: 'We drill monthly',
            evidenceUrl: 'https://example.com/a',
          },
        }),
        expect.objectContaining({ idempotencyKey: expect.any(String) }),
      ),
    );
    expect(await dialog.findByText(/never asked/)).toBeVisible();
  });

  it('shows at the field what the server refuses', async () => {
    renderTab({
      requestWaiver: async () =>
        refused(400, 'body.expiresAt: must be at most 180 days away'),
    });
    await openLine(/Operations docs/);
    await user.click(screen.getByText('Ask for a waiver…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Reason/), 'No time');
    await user.click(dialog.getByText('Ask for the waiver'));

    expect(
      await dialog.findByText('must be at most 180 days away'),
    ).toBeVisible();
    expect(dialog.getByLabelText(/Until/)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  });

  it('declines a waiver only with a reason', async () => {
    const decideWaiver = jest.fn(async () => sampleWaiver());
    const line = sampleResult('auto-scaled', 'fail', {
      waiver: sampleWaiver(),
    });
    renderTab({
      decideWaiver,
      getScorecards: async () =>
        sampleScorecards({ items: [sampleScorecard({ results: [line] })] }),
    });
    await openLine(/Auto-scaled/);
    await user.click(screen.getByText('Decide about the waiver…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('Decline'));
    await user.click(dialog.getByText('Decline the waiver'));
    expect(decideWaiver).not.toHaveBeenCalled();

    await user.type(dialog.getByLabelText(/Comment/), 'Too long');
    await user.click(dialog.getByText('Decline the waiver'));

    await waitFor(() =>
      expect(decideWaiver).toHaveBeenCalledWith({
        params: { id: sampleWaiver().id },
        body: { approve: false, comment: 'Too long' },
      }),
    );
  });

  it('shows the launch mail before it goes out, and names to whom', async () => {
    const announceLaunch = jest.fn(async () => refused(409, 'not now'));
    renderTab({
      announceLaunch,
      previewLaunchMail: async () => ({
        to: 'engineering@example.com',
        subject: 'logplex is launched',
        text: 'It carries logs.',
        canSend: true,
      }),
    });
    await openLine(/Launch mail/);
    await user.click(screen.getByText('Announce…'));
    const subject = await screen.findByLabelText(/Subject/);
    await user.type(subject, '!');
    await user.click(screen.getByText('Send to engineering@example.com'));

    await waitFor(() =>
      expect(announceLaunch).toHaveBeenCalledWith(
        expect.objectContaining({
          body: { subject: 'logplex is launched!', text: 'It carries logs.' },
        }),
        expect.anything(),
      ),
    );
  });

  it('says no mail where none is configured, and what became of those before', async () => {
    renderTab({
      listLaunchAnnouncements: async () =>
        pageOf([
          {
            id: '66666666-6666-4666-8666-666666666666',
            to: 'engineering@example.com',
            subject: 'logplex is in Production',
            text: 'It carries logs.',
            sentBy: 'user:default/rally-owl',
            sentAt: '2026-11-27T10:00:00.000Z',
            deliveries: [
              { channel: 'notification', status: 'sent' },
              { channel: 'mail', status: 'failed', error: '550 no such box' },
            ],
          },
        ]),
      previewLaunchMail: async () => ({
        to: 'everybody in the portal',
        subject: 'logplex is launched',
        text: 'It carries logs.',
        canSend: true,
      }),
    });
    await openLine(/Launch mail/);
    expect(
      await screen.findByText('Mail failed: 550 no such box'),
    ).toBeVisible();
    expect(screen.getByText('Notification sent')).toBeVisible();

    await user.click(screen.getByText('Announce…'));
    expect(
      await screen.findByText('Notify everybody in the portal'),
    ).toBeVisible();
    expect(screen.getByText(/No mail is sent/)).toBeVisible();
  });
});
