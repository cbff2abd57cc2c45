import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  alertsSignalChannel,
  schedulesSignalChannel,
} from '@operability/plugin-oncall-common';

const everybody = { type: 'broadcast' } as const;

/**
 * Lets open pages fetch anew. What cannot be delivered is logged: pages poll
 * behind it. Carries ids and no data, since everybody signed in gets it.
 */
export class OncallSignals {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  private constructor(signals: SignalsService, logger: LoggerService) {
    this.#signals = signals;
    this.#logger = logger;
  }

  static create(options: {
    signals: SignalsService;
    logger: LoggerService;
  }): OncallSignals {
    return new OncallSignals(options.signals, options.logger);
  }

  alertsChanged(ids: readonly string[]): void {
    if (!ids.length) return;
    this.#publish(alertsSignalChannel, { ids: [...ids] });
  }

  schedulesChanged(): void {
    this.#publish(schedulesSignalChannel, {});
  }

  #publish(channel: string, message: { ids?: string[] }): void {
    this.#signals
      .publish({ recipients: everybody, channel, message })
      .catch(error => {
        this.#logger.warn('Open pages could not be told of a change', {
          cause: String(error),
        });
      });
  }
}
