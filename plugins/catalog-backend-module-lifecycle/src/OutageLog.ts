import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** Failures in a row that are not worth a line: a plugin may just be starting. */
const tolerated = 2;

/** Logs an outage once when it is one, and once when it is over. */
export class OutageLog {
  readonly #logger: LoggerService;
  readonly #activity: string;
  #failures = 0;

  /** @param activity - what fails, as a noun that begins a sentence. */
  constructor(logger: LoggerService, activity: string) {
    this.#logger = logger;
    this.#activity = activity;
  }

  failed(error: unknown): void {
    this.#failures += 1;
    if (this.#failures === tolerated + 1) {
      this.#logger.warn(
        `${
          this.#activity
        } fails and is tried again each second; ${stringifyError(error)}`,
      );
    }
  }

  succeeded(): void {
    if (this.#failures > tolerated) {
      this.#logger.info(`${this.#activity} works again`);
    }
    this.#failures = 0;
  }
}
