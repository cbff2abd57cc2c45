import { screen, within } from '@testing-library/react';
import { sampleContacts, webhookId } from '../../__testUtils__/contactSamples';
import { click, fill, press } from '../../__testUtils__/formSteps';
import { refused } from '../../__testUtils__/refused';
import { renderSettings } from '../../__testUtils__/renderSettings';

const [inbox, webhook] = sampleContacts().methods;
const unverified = sampleContacts({
  methods: [
    inbox,
    { ...webhook, verifiedAt: undefined, lastError: 'It answered 500' },
  ],
});

describe('contact methods', () => {
  it('are listed with what is known of each', async () => {
    const list = await renderSettings();
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('Everybody has it');
    expect(within(first).queryByText('Remove…')).not.toBeInTheDocument();
    expect(second).toHaveTextContent('Webhook · https://bridge.example.com/in');
    expect(second).toHaveTextContent('Verified');
    expect(second).toHaveTextContent('last came through');
  });

  it('say that nothing is sent to one that is not verified, and what failed', async () => {
    const list = await renderSettings(unverified);
    expect(list).toHaveTextContent('Not verified: nothing is sent there');
    expect(list).toHaveTextContent('Last failed: It answered 500');
  });

  it('say that a channel is gone', async () => {
    const [channel] = sampleContacts().channels;
    const list = await renderSettings(sampleContacts({ channels: [channel] }));
    expect(list).toHaveTextContent('Its channel is gone: remove it');
  });

  it('are added by the fields that the channel declares', async () => {
    const putContactMethods = jest.fn(async () => sampleContacts());
    await renderSettings(sampleContacts(), { putContactMethods });
    await press('Add a contact…');
    const dialog = within(await screen.findByRole('dialog'));

    await click(dialog.getByText('Add the contact'));
    expect(dialog.getAllByText('is required')).toHaveLength(2);
    expect(putContactMethods).not.toHaveBeenCalled();

    fill(/^What you call it/, 'Second bridge');
    fill(/^Address/, 'https://two.example.com');
    fill(/^Secret/, 'sixteen characters');
    expect(dialog.getByLabelText(/^Secret/)).toHaveAttribute(
      'type',
      'password',
    );
    await click(dialog.getByText('Add the contact'));

    expect(putContactMethods).toHaveBeenCalledWith({
      body: {
        version: 3,
        methods: [
          {
            id: webhookId,
            channel: 'webhook',
            title: 'Pager bridge',
            address: { url: 'https://bridge.example.com/in' },
          },
          {
            channel: 'webhook',
            title: 'Second bridge',
            address: {
              url: 'https://two.example.com',
              secret: 'sixteen characters',
            },
          },
        ],
      },
    });
  });

  it('show what the server says beside the field, and keep what was typed', async () => {
    await renderSettings(sampleContacts(), {
      putContactMethods: () =>
        refused(400, 'methods.1.address.url: is not on the public internet'),
    });
    await press('Add a contact…');
    await screen.findByRole('dialog');
    fill(/^Address/, 'https://10.0.0.1');
    fill(/^Secret/, 'sixteen characters');
    await press('Add the contact');

    expect(
      await screen.findByText('is not on the public internet'),
    ).toBeVisible();
    expect(screen.getByLabelText(/^Address/)).toHaveValue('https://10.0.0.1');
    expect(screen.getByLabelText(/^Address/)).toBeInvalid();
  });

  it('keep their secret when it is left empty, and never show it', async () => {
    const putContactMethods = jest.fn(async () => sampleContacts());
    await renderSettings(sampleContacts(), { putContactMethods });
    await click(screen.getByLabelText('Change Pager bridge'));
    await screen.findByRole('dialog');
    expect(screen.getByLabelText(/^Secret/)).toHaveValue('');
    expect(screen.getByText(/Leave it empty to keep it/)).toBeVisible();
    fill(/^What you call it/, 'Bridge');
    await press('Save the contact');
    expect(putContactMethods).toHaveBeenCalledWith({
      body: expect.objectContaining({
        methods: [
          expect.objectContaining({
            id: webhookId,
            title: 'Bridge',
            address: { url: 'https://bridge.example.com/in', secret: '' },
          }),
        ],
      }),
    });
  });

  it('are changed on top of what another window saved meanwhile', async () => {
    const newer = sampleContacts({ version: 4 });
    const putContactMethods = jest
      .fn()
      .mockImplementationOnce(() => refused(409, 'They were changed'))
      .mockResolvedValue(newer);
    await renderSettings(sampleContacts(), {
      getContactSettings: jest
        .fn()
        .mockResolvedValueOnce(sampleContacts())
        .mockResolvedValue(newer),
      putContactMethods,
    });
    await click(screen.getByLabelText('Change Pager bridge'));
    await screen.findByRole('dialog');
    fill(/^What you call it/, 'Bridge');
    await press('Save the contact');
    await screen.findByText('It was changed meanwhile');
    expect(screen.getByLabelText(/^What you call it/)).toHaveValue('Bridge');
    await press('Save the contact');
    expect(putContactMethods).toHaveBeenLastCalledWith({
      body: expect.objectContaining({ version: 4 }),
    });
  });

  it('are removed after asking, saying which rules go', async () => {
    const putContactMethods = jest.fn(async () =>
      sampleContacts({ methods: [inbox] }),
    );
    await renderSettings(
      sampleContacts({
        rules: [{ urgency: 'high', contactMethodId: webhookId, after: 'PT0S' }],
      }),
      { putContactMethods },
    );
    await click(screen.getByLabelText('Remove Pager bridge'));
    expect(screen.getByText(/A rule goes with it\./)).toBeVisible();
    expect(putContactMethods).not.toHaveBeenCalled();
    await press('Remove “Pager bridge”');
    expect(putContactMethods).toHaveBeenCalledWith({
      body: { methods: [], version: 3 },
    });
  });
});

describe('verification', () => {
  it('sends a code, and takes the one that came', async () => {
    const verifyContactMethod = jest
      .fn()
      .mockResolvedValueOnce(unverified)
      .mockResolvedValue(sampleContacts());
    await renderSettings(unverified, { verifyContactMethod });
    await press('Send a code');
    expect(await screen.findByText(/^It was sent/)).toBeVisible();
    fill('Code from Pager bridge', ' 123456 ');
    await press('Verify');

    expect(await screen.findByText('Verified')).toBeVisible();
    expect(verifyContactMethod.mock.calls).toEqual([
      [{ params: { id: webhookId }, body: {} }],
      [{ params: { id: webhookId }, body: { code: '123456' } }],
    ]);
  });

  it('says beside the field that a code is wrong', async () => {
    await renderSettings(unverified, {
      verifyContactMethod: () =>
        refused(400, 'code: is not the one that was sent'),
    });
    fill('Code from Pager bridge', '000000');
    await press('Verify');
    expect(
      await screen.findByText('is not the one that was sent'),
    ).toBeVisible();
    expect(screen.getByLabelText('Code from Pager bridge')).toBeInvalid();
  });

  it('says to wait where a code was sent just now', async () => {
    await renderSettings(unverified, {
      verifyContactMethod: () =>
        refused(409, 'A code was sent just now: wait a minute'),
    });
    await press('Send a code');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not now');
    expect(alert).toHaveTextContent('wait a minute');
  });
});
