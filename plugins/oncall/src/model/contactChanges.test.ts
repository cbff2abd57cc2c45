import { sampleContacts, webhookId } from '../__testUtils__/contactSamples';
import { changedContacts } from './contactChanges';

const { methods } = sampleContacts();
const webhook = {
  id: webhookId,
  channel: 'webhook',
  title: 'Pager bridge',
  address: { url: 'https://bridge.example.com/in' },
};

describe('contacts after a change', () => {
  it('keep the others, without what everybody has and without secrets', () => {
    const draft = { channel: 'webhook', title: 'New', address: {} };
    expect(changedContacts(methods, { type: 'put', draft })).toEqual([
      webhook,
      draft,
    ]);
  });

  it('hold a changed one in its place', () => {
    const draft = { ...webhook, title: 'Renamed' };
    expect(changedContacts(methods, { type: 'put', draft })).toEqual([draft]);
  });

  it('come without one that is removed', () => {
    expect(changedContacts(methods, { type: 'remove', id: webhookId })).toEqual(
      [],
    );
  });
});
