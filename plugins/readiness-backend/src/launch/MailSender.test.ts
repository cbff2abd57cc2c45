import { AddressInfo, createServer, Server, Socket } from 'node:net';
import { aMailbox } from '../__testUtils__/aMailbox';
import { LaunchDelivery } from './LaunchDelivery';
import { mailLimitMs, MailSender } from './MailSender';

const mail = {
  id: 'one',
  to: 'engineering@example.com',
  subject: 'Launched: logplex',
  text: 'It is in production.',
};
const never = new AbortController().signal;
const open: Server[] = [];
afterEach(() => open.splice(0).forEach(server => server.close()));

/** A server that behaves as a test wants. */
async function aServer(behave: (socket: Socket) => void) {
  const closed: Promise<void>[] = [];
  const server = createServer(socket => {
    socket.on('error', () => {});
    closed.push(
      new Promise(resolve => {
        socket.on('close', () => resolve());
      }),
    );
    behave(socket);
  });
  open.push(server);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    config: {
      host: '127.0.0.1',
      port,
      secure: false,
      allowPlain: true,
      from: 'portal@example.com',
    },
    /** Resolves when nobody is connected any more. */
    closed: () => Promise.all(closed),
  };
}

it('hands a mail over to a server', async () => {
  const mailbox = await aMailbox();
  await MailSender.create(mailbox.config).send(mail, never);
  const [{ text, to }] = mailbox.mails;
  expect(to).toEqual(['engineering@example.com']);
  expect(text).toContain('From: portal@example.com');
  expect(text).toContain('Message-ID: <one@operability>');
  await mailbox.close();
});

it('sends nothing in the clear unless it may', async () => {
  const mailbox = await aMailbox();
  const sender = MailSender.create({ ...mailbox.config, allowPlain: false });
  await expect(sender.send(mail, never)).rejects.toThrow();
  expect(mailbox.mails).toEqual([]);
  await mailbox.close();
});

it('has given up before the outbox does', () => {
  const { timeoutMs } = LaunchDelivery.create({
    store: Object.create(null),
    notifications: { send: async () => {} },
    onSettled: async () => {},
  });
  expect(mailLimitMs).toBeLessThan(timeoutMs);
});

it.each<[string, (socket: Socket) => void]>([
  ['says nothing', () => {}],
  [
    'drips',
    socket => {
      const timer = setInterval(() => socket.write('220-wait\r\n'), 10);
      socket.on('close', () => clearInterval(timer));
    },
  ],
])('hangs up on a server that %s', async (_, behave) => {
  const { config, closed } = await aServer(behave);
  const sender = MailSender.create(config, { limitMs: 200 });
  await expect(sender.send(mail, never)).rejects.toThrow();
  await closed();
});

it('hangs up when it is told to stop', async () => {
  const stopping = new AbortController();
  const { config, closed } = await aServer(() => stopping.abort());
  const sending = MailSender.create(config).send(mail, stopping.signal);
  await expect(sending).rejects.toThrow();
  await closed();
});
