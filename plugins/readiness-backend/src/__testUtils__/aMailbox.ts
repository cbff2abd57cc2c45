import { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SmtpConfig } from '../launch/MailSender';

/** A mail server that keeps what it is handed, and takes it or not. */
export async function aMailbox() {
  const mails: { to: string[]; text: string; isTaken: boolean }[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', () => {
        const isTaken = refusals <= 0;
        refusals -= 1;
        mails.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
          isTaken,
        });
        const refusal = Object.assign(new Error('Come back later'), {
          responseCode: 451,
        });
        if (isTaken) done();
        else done(refusal);
      });
    },
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const config: SmtpConfig = {
    host: '127.0.0.1',
    port,
    secure: false,
    allowPlain: true,
    from: 'portal@example.com',
  };
  return {
    config,
    mails,
    /** Does not take the next ones. */
    refuse: (count: number) => {
      refusals = count;
    },
    empty: () => {
      mails.length = 0;
      refusals = 0;
    },
    close: () => new Promise<void>(resolve => server.close(resolve)),
  };
}

/** What `aMailbox` gives. */
export type Mailbox = Awaited<ReturnType<typeof aMailbox>>;
