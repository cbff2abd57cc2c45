import {
  ChannelAddress,
  ChannelMessage,
  ChannelReceipt,
  NotificationChannel,
} from '@operability/plugin-oncall-node';

const timeoutMs = 10_000;

/** Sends while somebody waits: no longer than ten seconds, whatever the channel does. */
export async function sendInTime(
  channel: NotificationChannel,
  message: ChannelMessage,
  address: ChannelAddress,
): Promise<ChannelReceipt> {
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error('There was no answer in 10 seconds')),
    );
    channel.send(message, { address, signal }).then(resolve, reject);
  });
}
