import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { NotificationChannel } from '@operability/plugin-oncall-node';
import { randomUUID } from 'node:crypto';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { provable } from './Canary';
import { DatabaseProbeStore } from './DatabaseProbeStore';

/**
 * With {@link probeRetryMs} and the patience: two probes have failed within 40 s
 * of a channel's end, so that a page of the portal, which asks each 20 s, says so
 * within a minute.
 */
const probeEveryMs = 15_000;

/** One may be lost to a deploy of the other side: ask again at once. */
const probeRetryMs = 3_000;

/** So many in a row are a fault of the channel. */
export const failuresOfAFault = 2;

const patienceMs = 8_000;

interface ChannelProbesOptions {
  store: DatabaseProbeStore;
  channels: ChannelRegistry;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when nobody waits for a probe any more. */
  timeout?: (milliseconds: number) => AbortSignal;
}

/**
 * Asks each channel that can be proven whether it still takes what it is sent,
 * many times between two canaries. It goes to the channel alone, past trigger and
 * outbox, so that it says nothing of the path, and is counted nowhere.
 */
export class ChannelProbes {
  readonly #options: ChannelProbesOptions;
  readonly #running = new Map<string, Promise<void>>();

  private constructor(options: ChannelProbesOptions) {
    this.#options = options;
  }

  static create(options: ChannelProbesOptions): ChannelProbes {
    return new ChannelProbes(options);
  }

  /** Starts what is due, by whichever replica is first; waits for no answer. */
  async tick(): Promise<void> {
    const { store, channels, clock } = this.#options;
    for (const id of provable(channels)) {
      const channel = channels.get(id);
      if (!channel || this.#running.has(id)) continue;
      const wait = { every: probeEveryMs, retry: probeRetryMs };
      if (!(await store.take(id, clock.now(), wait))) continue;
      const run = this.#probe(channel).finally(() => this.#running.delete(id));
      this.#running.set(id, run);
    }
  }

  /** When every probe that runs has been answered, or given up. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #probe(channel: NotificationChannel): Promise<void> {
    const { store, clock, logger } = this.#options;
    try {
      const error = await this.#answer(channel);
      if (error === undefined) await store.cameThrough(channel.id, clock.now());
      else await store.failed(channel.id, error);
    } catch (error) {
      // The database is away, which the tick says; the next probe is kept.
      logger.debug(`The probe of ${channel.id} was not kept`, {
        cause: String(error),
      });
    }
  }

  /** What went wrong, in words. */
  async #answer(channel: NotificationChannel): Promise<string | undefined> {
    const { timeout = AbortSignal.timeout } = this.#options;
    const signal = timeout(patienceMs);
    try {
      await Promise.race([
        channel.proveDelivery?.(aProbe(), { signal }),
        // A channel may not listen to the signal.
        new Promise((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(new Error(`No answer in ${patienceMs / 1000} seconds`)),
          );
        }),
      ]);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function aProbe() {
  return {
    idempotencyKey: `probe/${randomUUID()}`,
    type: 'canary' as const,
    urgency: 'high' as const,
    interrupts: false,
    title: 'Canary',
    text: 'Proves that the channel works',
  };
}
