import { screen } from '@testing-library/react';
import { inboxId, sampleContacts } from '../../__testUtils__/contactSamples';
import { click, fill, press } from '../../__testUtils__/formSteps';
import { refused } from '../../__testUtils__/refused';
import { renderSettings } from '../../__testUtils__/renderSettings';

const [inbox, webhook] = sampleContacts().methods;

describe('rules', () => {
  it('warn that there is none for high urgency', async () => {
    await renderSettings();
    expect(
      screen.getByText(
        'There is no rule, so a page goes to all that work, at once: Backstage notifications, Pager bridge.',
        { selector: '[aria-hidden] + span' },
      ),
    ).toBeVisible();
  });

  it('are added by urgency with a delay, and saved', async () => {
    const saved = sampleContacts({
      version: 4,
      rules: [{ urgency: 'high', contactMethodId: inboxId, after: 'PT5M' }],
    });
    const putRules = jest.fn(async () => saved);
    await renderSettings(sampleContacts(), { putRules });
    await click(screen.getByLabelText('Add a rule for high urgency'));
    expect(
      screen.getByText('It reaches you on Backstage notifications.'),
    ).toBeVisible();
    fill('Minutes', '5');
    expect(
      screen.getByText('Nothing reaches you in the first 5 min.'),
    ).toBeVisible();
    await press('Save the rules');

    expect(putRules).toHaveBeenCalledWith({
      body: { rules: saved.rules, version: 3 },
    });
    expect(screen.queryByText('Save the rules')).not.toBeInTheDocument();
  });

  it('say which delay is wrong instead of sending it', async () => {
    const putRules = jest.fn();
    await renderSettings(sampleContacts(), { putRules });
    await click(screen.getByLabelText('Add a rule for low urgency'));
    fill('Minutes', '361');
    await press('Save the rules');
    expect(screen.getByText('must be at most PT6H')).toBeVisible();
    expect(putRules).not.toHaveBeenCalled();
  });

  it('keep what was typed when another window saved others, and go on with it', async () => {
    const theirs = sampleContacts({
      version: 4,
      rules: [{ urgency: 'low', contactMethodId: inboxId, after: 'PT0S' }],
    });
    const putRules = jest
      .fn()
      .mockImplementationOnce(() => refused(409, 'They were changed'))
      .mockResolvedValue(theirs);
    await renderSettings(sampleContacts(), {
      getContactSettings: jest
        .fn()
        .mockResolvedValueOnce(sampleContacts())
        .mockResolvedValue(theirs),
      putRules,
    });
    await click(screen.getByLabelText('Add a rule for high urgency'));
    await press('Save the rules');

    await screen.findByText(/Somebody else changed it/);
    expect(
      screen.getByText('high: no rule; low: Backstage notifications at once'),
    ).toBeVisible();
    expect(
      screen.getByText('high: Backstage notifications at once; low: no rule'),
    ).toBeVisible();
    await press('Go on with mine');
    await press('Save the rules');
    expect(putRules).toHaveBeenLastCalledWith({
      body: {
        version: 4,
        rules: [{ urgency: 'high', contactMethodId: inboxId, after: 'PT0S' }],
      },
    });
  });

  it('are no conflict where only contacts were changed meanwhile', async () => {
    const renamed = sampleContacts({
      version: 4,
      methods: [inbox, { ...webhook, title: 'Bridge' }],
    });
    const putRules = jest.fn(async () => renamed);
    await renderSettings(sampleContacts(), {
      putContactMethods: async () => renamed,
      putRules,
    });
    await click(screen.getByLabelText('Add a rule for high urgency'));
    await click(screen.getByLabelText('Change Pager bridge'));
    await screen.findByRole('dialog');
    await press('Save the contact');
    await screen.findByText('Bridge');
    await press('Save the rules');
    expect(putRules).toHaveBeenCalledWith({
      body: expect.objectContaining({ version: 4 }),
    });
  });
});
