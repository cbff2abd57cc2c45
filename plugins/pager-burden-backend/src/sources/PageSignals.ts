import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { pagesSignalChannel } from '@operability/plugin-pager-burden-common';

const pauseMs = 2000;

/**
 * Lets open portals fetch anew, at most every two seconds. What cannot be
 * delivered is logged: they poll behind it. Carries no data, since everybody
 * signed in gets it.
 */
export class PageSignals {
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
  }): PageSignals {
    return new PageSignals(options.signals, options.logger);
  }

  pagesChanged(): void {
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
        channel: pagesSignalChannel,
        message: {},
      })
      .catch(error => {
        this.#logger.warn('Open portals could not be told of a change', {
          cause: String(error),
        });
      });
  }
}
