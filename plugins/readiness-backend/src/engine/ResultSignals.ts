import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { resultsSignalChannel } from '@operability/plugin-readiness-common';

const pauseMs = 1000;

/**
 * Lets open pages fetch anew, at most once a second. What cannot be delivered is
 * logged: pages poll behind it. Carries no data, since everybody signed in gets it.
 */
export class ResultSignals {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  #timer?: NodeJS.Timeout;

  private constructor(signals: SignalsService, logger: LoggerService) {
    this.#signals = signals;
    this.#logger = logger;
  }

  static create(options: {
    signals: SignalsService;
    logger: LoggerService;
  }): ResultSignals {
    return new ResultSignals(options.signals, options.logger);
  }

  resultsChanged(): void {
    this.#timer ??= setTimeout(() => this.#publish(), pauseMs).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #publish(): void {
    this.#timer = undefined;
    this.#signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: resultsSignalChannel,
        message: {},
      })
      .catch(error => {
        this.#logger.warn('Open pages could not be told of a change', {
          cause: String(error),
        });
      });
  }
}
