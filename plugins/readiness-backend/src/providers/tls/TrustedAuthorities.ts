import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';

/**
 * The authorities that a chain may lead to: those of the system, and those of
 * a file, for authorities of one's own. The file is read again at each use, so
 * that a renewed one counts without a restart.
 */
export class TrustedAuthorities {
  readonly #file: string | undefined;
  #kept: { text: string; context: tls.SecureContext } | undefined;

  private constructor(file: string | undefined) {
    this.#file = file;
  }

  /** @param file - of certificates in PEM; those of the system alone, when left out */
  static create(file?: string): TrustedAuthorities {
    return new TrustedAuthorities(file);
  }

  /** Undefined for what is trusted anyway. */
  async secureContext(): Promise<tls.SecureContext | undefined> {
    if (this.#file === undefined) return undefined;
    const text = await this.#read(this.#file);
    if (text === undefined) return undefined;
    if (this.#kept?.text !== text) {
      const context = tls.createSecureContext({
        ca: [...tls.rootCertificates, text],
      });
      this.#kept = { text, context };
    }
    return this.#kept.context;
  }

  /** Without the file its authorities are not trusted, and each line says so. */
  async #read(file: string): Promise<string | undefined> {
    try {
      return await readFile(file, 'utf8');
    } catch {
      return undefined;
    }
  }
}
