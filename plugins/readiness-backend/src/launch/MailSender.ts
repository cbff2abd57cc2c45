import { createTransport } from 'nodemailer';

/** How mails leave, as configured. */
export interface SmtpConfig {
  host: string;
  port: number;
  /** TLS from the first byte; else it is asked for with STARTTLS. */
  secure: boolean;
  /** Whether to send in the clear where the server offers no TLS. */
  allowPlain: boolean;
  username?: string;
  password?: string;
  from: string;
}

/** A mail that is to leave. */
export interface OutgoingMail {
  /** The same however often it is sent, so that a mailbox can tell. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends mails over SMTP. */
export class MailSender {
  readonly #config: SmtpConfig;

  private constructor(config: SmtpConfig) {
    this.#config = config;
  }

  static create(config: SmtpConfig): MailSender {
    return new MailSender(config);
  }

  /** @throws Error where the server has not taken it */
  async send(mail: OutgoingMail, signal: AbortSignal): Promise<void> {
    const { host, port, secure, allowPlain, username, password, from } =
      this.#config;
    const transport = createTransport({
      host,
      port,
      secure,
      requireTLS: !secure && !allowPlain,
      ...(username && { auth: { user: username, pass: password ?? '' } }),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      // What people wrote must not have us read files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const stop = () => transport.close();
    signal.addEventListener('abort', stop);
    try {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.id}@operability>`,
      });
    } finally {
      signal.removeEventListener('abort', stop);
      transport.close();
    }
  }
}
