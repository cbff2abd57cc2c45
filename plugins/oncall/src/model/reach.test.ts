import {
  inboxId,
  sampleContacts,
  webhookId,
} from '../__testUtils__/contactSamples';
import { reachText } from './reach';

const rule = (contactMethodId: string, after = 'PT0S') => ({
  urgency: 'high' as const,
  contactMethodId,
  after,
});
const [inbox, webhook] = sampleContacts().methods;
const unverified = sampleContacts({
  methods: [inbox, { ...webhook, verifiedAt: undefined }],
});

describe('what comes of rules for high urgency', () => {
  it('warns that there is none, for then everything rings at once', () => {
    expect(reachText(sampleContacts(), [], 'high')).toEqual({
      isWarning: true,
      text: 'There is no rule, so a page goes to all that work, at once: Backstage notifications, Pager bridge.',
    });
  });

  it('warns where rules lead to contacts that are not verified', () => {
    expect(reachText(unverified, [rule(webhookId)], 'high')).toEqual({
      isWarning: true,
      text: 'No rule leads to a contact that works, so a page goes to all that work, at once: Backstage notifications.',
    });
  });

  it('warns where nothing comes at first', () => {
    expect(
      reachText(
        sampleContacts(),
        [rule(webhookId, 'PT10M'), rule(inboxId, 'PT20M')],
        'high',
      ),
    ).toEqual({
      isWarning: true,
      text: 'Nothing reaches you in the first 10 min.',
    });
  });

  it('warns where nothing that is used interrupts', () => {
    const { channels } = sampleContacts();
    const quiet = sampleContacts({
      channels: [{ ...channels[0], interrupts: false }, channels[1]],
    });
    expect(reachText(quiet, [rule(inboxId)], 'high').text).toMatch(
      /^None of these interrupts you/,
    );
    expect(reachText(quiet, [rule(webhookId)], 'high').isWarning).toBe(false);
  });

  it('warns where no contact works at all', () => {
    const none = sampleContacts({
      methods: [{ ...webhook, verifiedAt: undefined }],
    });
    expect(reachText(none, [rule(webhookId)], 'high').text).toMatch(
      /^Nothing reaches you: verify/,
    );
    const gone = sampleContacts({ channels: [] });
    expect(reachText(gone, [], 'high').isWarning).toBe(true);
  });

  it('names what it reaches when all is well', () => {
    expect(
      reachText(
        sampleContacts(),
        [rule(webhookId), rule(inboxId, 'PT5M')],
        'high',
      ),
    ).toEqual({
      isWarning: false,
      text: 'It reaches you on Pager bridge, Backstage notifications.',
    });
  });
});

describe('what comes of rules for low urgency', () => {
  it('does not warn that there is none', () => {
    expect(reachText(sampleContacts(), [rule(webhookId)], 'low')).toMatchObject(
      {
        isWarning: false,
        text: expect.stringMatching(/^There is no rule/),
      },
    );
  });
});
