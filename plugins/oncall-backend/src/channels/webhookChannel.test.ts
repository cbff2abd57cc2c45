import { AddressGuard } from '@operability/backend-kit';
import {
  ChannelMessage,
  ChannelRefusedError,
} from '@operability/plugin-oncall-node';
import express, { Request, Router } from 'express';
import { createHmac } from 'node:crypto';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { canaryReceiver } from './canaryReceiver';
import { webhookChannel } from './webhookChannel';

const clock = { time: 1_700_000_000_000, now: () => clock.time };
const secret = 'at least sixteen letters';
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

describe('webhookChannel', () => {
  let server: Server | undefined;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise(resolve => {
      if (server) server.close(resolve);
      else resolve(undefined);
    });
    server = undefined;
  });

  async function serve(router: Router): Promise<string> {
    const app = express().use(router);
    const started = createServer(app);
    server = started;
    await new Promise<void>(resolve => {
      started.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  }

  /** A receiver that answers as told, and keeps what it was sent. */
  async function receiver(status: number, body = '') {
    const got: Pick<Request, 'headers' | 'body'>[] = [];
    const router = express.Router().use(express.text({ type: () => true }));
    router.post('/hook', (request, response) => {
      got.push({ headers: request.headers, body: request.body });
      response.status(status).send(body);
    });
    return { got, url: `${await serve(router)}/hook` };
  }

  const channelFor = (allow: string[] = ['127.0.0.1']) =>
    webhookChannel({
      guard: AddressGuard.create({ allow }),
      clock,
      appBaseUrl: 'https://portal.example/',
    });
  const send = (url: string, channel = channelFor()) =>
    channel.send(message, {
      address: { url, secret },
      signal: AbortSignal.timeout(5000),
    });

  it('posts the message with its key, the link of the portal, and a signature that its receiver can compute', async () => {
    const { got, url } = await receiver(202);
    expect(await send(url)).toEqual({ status: 'sent' });
    const [{ headers, body }] = got;
    const { path: _, ...rest } = message;
    expect(JSON.parse(body)).toEqual({
      ...rest,
      url: 'https://portal.example/oncall/alerts/a',
    });
    expect(headers['idempotency-key']).toBe(message.idempotencyKey);
    expect(headers['x-operability-timestamp']).toBe('1700000000');
    const expected = createHmac('sha256', secret)
      .update(`1700000000.${body}`)
      .digest('hex');
    expect(headers['x-operability-signature']).toBe(`v1=${expected}`);
    expect(JSON.stringify({ headers, body })).not.toContain(secret);
  });

  it.each([500, 502, 503, 429, 408, 425])(
    'may be tried again after a %s',
    async status => {
      const { url } = await receiver(status, 'Not now');
      const failure = await send(url).catch(error => error);
      expect(failure.message).toBe(`It answered ${status}: Not now`);
      expect(failure).not.toBeInstanceOf(ChannelRefusedError);
    },
  );

  it.each([301, 307, 400, 401, 404, 410])(
    'is not tried again after a %s',
    async status => {
      const { url } = await receiver(status);
      await expect(send(url)).rejects.toThrow(ChannelRefusedError);
    },
  );

  it('refuses a target that its guard refuses, for good', async () => {
    const { got, url } = await receiver(200);
    await expect(send(url, channelFor([]))).rejects.toThrow(
      ChannelRefusedError,
    );
    expect(got).toEqual([]);
  });

  it('may be tried again where nobody listens', async () => {
    const { url } = await receiver(200);
    server?.close();
    await new Promise(resolve => server?.once('close', resolve));
    const failure = await send(url).catch(error => error);
    expect(failure.message).toBe('It could not be reached: ECONNREFUSED');
    expect(failure).not.toBeInstanceOf(ChannelRefusedError);
  });

  it('checks an address before it is saved', async () => {
    const { validate } = channelFor([]);
    const checked = (url: string, word = secret) =>
      validate?.({ url, secret: word });
    expect(await checked('https://8.8.8.8/hook')).toBeUndefined();
    expect(await checked('https://8.8.8.8/hook', 'short')).toEqual({
      secret: 'must have at least 16 characters',
    });
    expect(await checked('ftp://8.8.8.8/')).toEqual({
      url: 'must start with https:// or http://',
    });
    for (const url of [
      'http://127.0.0.1/',
      'http://169.254.169.254/latest/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://0/',
    ]) {
      expect(await checked(url)).toEqual({
        url: expect.stringContaining('not on the public internet'),
      });
    }
  });

  it.each([
    ['its own address', ['8.8.8.8'], 'http://8.8.8.8/hook'],
    ['its range', ['8.8.0.0/16'], 'http://8.8.8.8/hook'],
    ['loopback', ['127.0.0.1'], 'http://127.0.0.1:1/hook'],
  ])('takes http where %s is allowed', async (_, allow, url) => {
    const { validate } = channelFor(allow);
    expect(await validate?.({ url, secret })).toBeUndefined();
  });

  it.each([
    ['nothing', []],
    ['another name', ['hooks.example']],
  ])('takes only https where %s is allowed', async (_, allow) => {
    const url = 'http://8.8.8.8/hook';
    const channel = channelFor(allow);
    const problem =
      "must start with https://; http is for hosts that oncall.webhooks.allow names, and '8.8.8.8' is not among them";
    expect(await channel.validate?.({ url, secret })).toEqual({ url: problem });
    // Also one that was saved before.
    const failure = await send(url, channel).catch(error => error);
    expect(failure).toBeInstanceOf(ChannelRefusedError);
    expect(failure.message).toBe(problem);
  });

  it('shows of an address its host alone', () => {
    const url = 'https://hooks.example/T0/B1/token';
    expect(channelFor().describe?.({ url, secret })).toBe('hooks.example');
    expect(channelFor().describe?.({})).toBe('');
  });

  describe('its canary', () => {
    const proven = async (signedWith: string) => {
      const url = await serve(canaryReceiver({ secret: 'shared', clock }));
      const channel = webhookChannel({
        guard: AddressGuard.create(),
        clock,
        appBaseUrl: 'https://portal.example',
        canary: { url: async () => `${url}/canary`, secret: signedWith },
      });
      const signal = AbortSignal.timeout(5000);
      return channel.proveDelivery?.(
        { ...message, type: 'canary' },
        { signal },
      );
    };

    it('is delivered when our own receiver has checked its signature', async () => {
      expect(await proven('shared')).toEqual({ status: 'delivered' });
    });

    it('fails where the receiver does not know the signature', async () => {
      await expect(proven('another')).rejects.toThrow('It answered 401');
    });

    it('opens nothing for what people have typed', async () => {
      await proven('shared');
      const port = (server?.address() as AddressInfo).port;
      await expect(
        send(`http://127.0.0.1:${port}/canary`, channelFor([])),
      ).rejects.toThrow(ChannelRefusedError);
    });

    it('refuses what is older than five minutes, and what is not signed', async () => {
      const url = await serve(canaryReceiver({ secret: 'shared', clock }));
      const post = (headers: Record<string, string>) =>
        fetch(`${url}/canary`, { method: 'POST', body: '{}', headers });
      const headersAt = (seconds: number) => ({
        'X-Operability-Timestamp': String(seconds),
        'X-Operability-Signature': `v1=${createHmac('sha256', 'shared')
          .update(`${seconds}.{}`)
          .digest('hex')}`,
      });
      expect((await post(headersAt(1_700_000_000))).status).toBe(204);
      expect((await post(headersAt(1_700_000_000 - 301))).status).toBe(401);
      expect((await post(headersAt(NaN))).status).toBe(401);
      expect((await post({})).status).toBe(401);
    });
  });
});
