import { TestChannel } from '../__testUtils__/TestChannel';
import { ChannelRegistry, toChannel } from './ChannelRegistry';

describe('ChannelRegistry', () => {
  it('keeps channels by their ids, and takes none twice', () => {
    const channels = new ChannelRegistry();
    const phone = new TestChannel('phone');
    channels.add(phone);
    expect(channels.get('phone')).toBe(phone);
    expect(channels.get('mail')).toBeUndefined();
    expect(channels.list()).toEqual([phone]);
    expect(() => channels.add(new TestChannel('phone'))).toThrow(
      "There is a channel 'phone' already",
    );
  });

  it.each(['', 'Phone', 'a b', 'a:b', 'x'.repeat(64)])(
    'refuses %j as an id, which is part of keys',
    id => {
      expect(() => new ChannelRegistry().add(new TestChannel(id))).toThrow(
        'is no id of a channel',
      );
    },
  );

  it('knows whether everybody is reached without saving anything', () => {
    const channels = new ChannelRegistry();
    channels.add(new TestChannel('phone'));
    expect(channels.reachesEverybody).toBe(false);
    channels.add(new TestChannel('inbox', { implicit: true }));
    expect(channels.reachesEverybody).toBe(true);
  });

  it('shows what a contact consists of, and which of it is secret', () => {
    expect(toChannel(new TestChannel('mail', { interrupts: 'never' }))).toEqual(
      {
        id: 'mail',
        title: 'The mail',
        interrupts: false,
        fields: [
          { name: 'number', title: 'Number', required: true, secret: false },
          { name: 'token', title: 'Token', required: false, secret: true },
        ],
      },
    );
  });
});
