import {
  AddressGuard,
  AddressRefusedError,
  checkedUrl,
  Clock,
  guardedFetch,
} from '@operability/backend-kit';
import {
  ChannelAddress,
  ChannelMessage,
  ChannelReceipt,
  ChannelRefusedError,
  NotificationChannel,
} from '@operability/plugin-oncall-node';
import { signatureOf } from './signatureOf';

interface WebhookChannelOptions {
  guard: AddressGuard;
  clock: Clock;
  /** Where the portal is, for the link. */
  appBaseUrl: string;
  /** What canaries are sent to; left out, they are not. */
  canary?: { url: () => Promise<string>; secret: string };
}

const shortestSecret = 16;

/** An outgoing webhook, signed so that its receiver knows who it is from. */
export function webhookChannel(
  options: WebhookChannelOptions,
): NotificationChannel {
  const { guard, canary } = options;
  return {
    id: 'webhook',
    title: 'Webhook',
    interrupts: 'highUrgency',
    fields: [
      {
        name: 'url',
        title: 'Address',
        description:
          'An https address on the public internet; http only where oncall.webhooks.allow names the host',
        required: true,
      },
      {
        name: 'secret',
        title: 'Secret',
        description: 'Signs each message; at least 16 characters',
        required: true,
        secret: true,
      },
    ],
    async validate({
      url = '',
      secret = '',
    }): Promise<Record<string, string> | undefined> {
      if (secret.length < shortestSecret) {
        return { secret: `must have at least ${shortestSecret} characters` };
      }
      try {
        const { hostname } = checkedUrl(url);
        await guard.resolveAllowedAddresses(hostname);
        await checkProtocol(guard, url);
        return undefined;
      } catch (error) {
        if (error instanceof AddressRefusedError) return { url: error.message };
        throw error;
      }
    },
    describe: ({ url = '' }) => (URL.canParse(url) ? new URL(url).host : url),
    send: (message, { address, signal }) =>
      post(options, guard, message, address, signal),
    ...(canary && {
      /** Signed, guarded, sent over HTTP, and checked by our own receiver. */
      async proveDelivery(
        message: ChannelMessage,
        { signal }: { signal: AbortSignal },
      ): Promise<ChannelReceipt> {
        const { secret } = canary;
        const url = await canary.url();
        // Our own receiver is as near as can be: allowed for this alone.
        const near = AddressGuard.create({ allow: [new URL(url).hostname] });
        await post(options, near, message, { url, secret }, signal);
        return { status: 'delivered' };
      },
    }),
  };
}

async function post(
  { clock, appBaseUrl }: WebhookChannelOptions,
  guard: AddressGuard,
  message: ChannelMessage,
  { url = '', secret = '' }: ChannelAddress,
  signal: AbortSignal,
): Promise<ChannelReceipt> {
  const { path, ...rest } = message;
  // Also one that was saved while http was taken.
  await answered(() => checkProtocol(guard, url));
  const body = JSON.stringify({
    ...rest,
    url: path && `${appBaseUrl.replace(/\/$/, '')}${path}`,
  });
  const timestamp = String(Math.floor(clock.now() / 1000));
  const { status, text } = await answered(() =>
    guardedFetch(guard, url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': message.idempotencyKey,
        'X-Operability-Timestamp': timestamp,
        'X-Operability-Signature': signatureOf(secret, timestamp, body),
      },
      body,
      signal,
      maxBytes: 1024,
    }),
  );
  if (status >= 200 && status < 300) return { status: 'sent' };
  const answer = `It answered ${status}${
    text ? `: ${text.slice(0, 200)}` : ''
  }`;
  const isFinal = status < 500 && ![408, 425, 429].includes(status);
  throw isFinal ? new ChannelRefusedError(answer) : new Error(answer);
}

/** What is sent in the clear goes only to hosts that an operator has named. */
async function checkProtocol(guard: AddressGuard, url: string): Promise<void> {
  const { protocol, hostname } = checkedUrl(url);
  if (protocol === 'https:' || (await guard.isNamed(hostname))) return;
  throw new AddressRefusedError(
    `must start with https://; http is for hosts that oncall.webhooks.allow names, and '${hostname}' is not among them`,
  );
}

/** A target that the guard refuses is refused the next time too. */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AddressRefusedError) {
      throw new ChannelRefusedError(error.message, { cause: error });
    }
    const { cause } = error as { cause?: { code?: string } };
    if (cause?.code) {
      throw new Error(`It could not be reached: ${cause.code}`, {
        cause: error,
      });
    }
    throw error;
  }
}
