import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refused } from '../../__testUtils__/refused';
import { renderReadiness } from '../../__testUtils__/renderReadiness';
import { logplex, pageOf, sampleCredential } from '../../__testUtils__/samples';
import { CredentialsPage } from './CredentialsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

describe('CredentialsPage', () => {
  it('marks what is overdue in words, and records a rotation', async () => {
    const recordRotation = jest.fn(async () =>
      sampleCredential({ overdue: false }),
    );
    const listCredentials = jest.fn(async () => pageOf([sampleCredential()]));
    renderReadiness(<CredentialsPage />, {
      api: { listCredentials, recordRotation },
      path: `/?entityRef=${logplex}`,
    });

    expect(await screen.findByText('1 credential, 1 overdue')).toBeVisible();
    expect(screen.getByText('Overdue')).toBeVisible();
    expect(listCredentials).toHaveBeenCalledWith(
      { query: expect.objectContaining({ entityRef: [logplex] }) },
      expect.anything(),
    );

    await user.click(screen.getByText('Rotated…'));
    await user.click(await screen.findByText('Record the rotation'));

    await waitFor(() =>
      expect(recordRotation).toHaveBeenCalledWith(
        { params: { id: sampleCredential().id }, body: { note: '' } },
        expect.anything(),
      ),
    );
  });

  it('opens to when it was rotated, and by whom', async () => {
    const listRotations = jest.fn(async () =>
      pageOf([
        {
          id: '88888888-8888-4888-8888-888888888888',
          rotatedAt: '2026-06-01T10:00:00.000Z',
          recordedBy: 'user:default/rally-owl',
          recordedAt: '2026-06-02T10:00:00.000Z',
          note: 'After the audit',
        },
      ]),
    );
    renderReadiness(<CredentialsPage />, {
      api: {
        listCredentials: async () => pageOf([sampleCredential()]),
        listRotations,
      },
    });
    const opener = await screen.findByRole('button', { name: /^Rotations of/ });
    expect(listRotations).not.toHaveBeenCalled();

    await user.click(opener);

    expect(await screen.findByText(/After the audit/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'rally-owl' })).toBeVisible();
    expect(opener).toHaveAttribute('aria-expanded', 'true');
  });

  it('says at the field that a value looks like a secret, and where somebody was faster', async () => {
    const answers = [
      () => refused(400, 'body.storedAt: looks like a secret'),
      () => refused(409, 'It was changed by somebody else meanwhile'),
    ];
    renderReadiness(<CredentialsPage />, {
      api: {
        listCredentials: async () => pageOf([sampleCredential()]),
        updateCredential: async () => answers.shift()?.() ?? refused(409, ''),
      },
    });
    await user.click(await screen.findByText('Change…'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByText('Save the credential'));
    expect(await dialog.findByText('looks like a secret')).toBeVisible();

    await user.click(dialog.getByText('Save the credential'));
    expect(
      await dialog.findByText(/changed by somebody else meanwhile/),
    ).toBeVisible();
  });

  it('shows no button to change what the reader may not', async () => {
    renderReadiness(<CredentialsPage />, {
      api: {
        listCredentials: async () =>
          pageOf([sampleCredential({ canUpdate: false })]),
      },
    });

    expect(await screen.findByText('Database password')).toBeVisible();
    expect(screen.queryByText(/…$/)).not.toBeInTheDocument();
  });
});
