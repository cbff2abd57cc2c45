import { ChannelMessage } from '@operability/plugin-oncall-node';
import { notificationsChannel } from './notificationsChannel';

const signal = new AbortController().signal;
const message: ChannelMessage = {
  idempotencyKey: 'a/1/user:default/ion-fox',
  type: 'page',
  urgency: 'high',
  interrupts: true,
  userRef: 'user:default/ion-fox',
  title: 'Queue is full',
  text: 'Alert 1, high urgency.',
  path: '/oncall/alerts/a',
};

describe('notificationsChannel', () => {
  const setUp = () => {
    const send = jest.fn(async (_: unknown) => {});
    const channel = notificationsChannel({ notifications: { send } });
    return {
      send,
      channel,
      to: (fields: Partial<ChannelMessage>) =>
        channel.send({ ...message, ...fields }, { address: {}, signal }),
    };
  };

  it('notifies one person; a resend replaces the first', async () => {
    const { send, to } = setUp();
    expect(await to({})).toEqual({ status: 'sent' });
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/ion-fox' },
      payload: {
        title: 'Queue is full',
        description: 'Alert 1, high urgency.',
        link: '/oncall/alerts/a',
        severity: 'critical',
        topic: 'oncall',
        scope: message.idempotencyKey,
      },
    });
  });

  it.each([
    ['critical', { interrupts: true }],
    ['low', { interrupts: false }],
    ['normal', { type: 'code' as const }],
  ])('is %s for %j', async (severity, fields) => {
    const { send, to } = setUp();
    await to(fields);
    expect(send.mock.calls[0][0]).toMatchObject({ payload: { severity } });
  });

  it('refuses what is for nobody, and rejects where it could not be sent', async () => {
    const { send, to } = setUp();
    await expect(to({ userRef: undefined })).rejects.toThrow('go to people');
    send.mockRejectedValue(new Error('503'));
    await expect(to({})).rejects.toThrow('503');
  });

  it('proves itself by somebody who does not exist', async () => {
    const { send, channel } = setUp();
    const canary = { ...message, type: 'canary' as const, userRef: undefined };
    expect(await channel.proveDelivery?.(canary, { signal })).toEqual({
      status: 'delivered',
    });
    expect(send.mock.calls[0][0]).toMatchObject({
      recipients: { entityRef: 'user:default/operability-canary' },
    });
    send.mockRejectedValue(new Error('503'));
    await expect(channel.proveDelivery?.(canary, { signal })).rejects.toThrow();
  });
});
