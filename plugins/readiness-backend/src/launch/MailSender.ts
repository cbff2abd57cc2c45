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

/** How long a mail may take to leave, from looking up the server to its word. */
export const mailLimitMs = 20_000;

/** Sends mails over SMTP. */
export class MailSender {
  readonly #config: SmtpConfig;
  readonly #limitMs: number;

  private constructor(config: SmtpConfig, limitMs: number) {
    this.#config = config;
    this.#limitMs = limitMs;
  }

  /** @param options - `limitMs` is how long a mail may take */
  static create(
    config: SmtpConfig,
    { limitMs = mailLimitMs }: { limitMs?: number } = {},
  ): MailSender {
    return new MailSender(config, limitMs);
  }

  /**
   * Gives up before its caller does, so that no second attempt overlaps it.
   *
   * @throws Error where the server has not taken it
   */
  async send(mail: OutgoingMail, signal: AbortSignal): Promise<void> {
    const { host, port, secure, allowPlain, username, password, from } =
      this.#config;
    const transport = createTransport({
      host,
      port,
      secure,
      requireTLS: !secure && !allowPlain,
      ...(username && { auth: { user: username, pass: password ?? '' } }),
      connectionTimeout: this.#limitMs / 2,
      greetingTimeout: this.#limitMs / 2,
      socketTimeout: this.#limitMs / 2,
      // What people wrote must not have us read files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.id}@operability>`,
        // The limits above are of silence; a server that drips knows none.
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#limitMs)]),
      });
    } finally {
      transport.close();
    }
  }
}
