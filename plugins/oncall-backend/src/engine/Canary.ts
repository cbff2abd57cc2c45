import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { AlertIntake } from '../alerts/AlertIntake';
import { canaryChannelId } from '../alerts/canaryLadder';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { canaryEveryMs, DatabaseEngineStore } from './DatabaseEngineStore';

/** How long it may take: longer, and a person would have waited too. */
export const canaryPatienceMs = 60_000;

interface CanaryOptions {
  store: DatabaseEngineStore;
  intake: AlertIntake;
  channels: ChannelRegistry;
  clock: Clock;
  logger: LoggerService;
}

/** The channels that can be proven without disturbing anybody. */
export function provable(channels: ChannelRegistry): string[] {
  return channels
    .list()
    .filter(({ id, proveDelivery }) => proveDelivery && id !== canaryChannelId)
    .map(({ id }) => id);
}

/** An alert for nobody, that proves the way from trigger to channel. */
export class Canary {
  readonly #options: CanaryOptions;
  #triedSlot = -1;

  private constructor(options: CanaryOptions) {
    this.#options = options;
  }

  static create(options: CanaryOptions): Canary {
    return new Canary(options);
  }

  /** Once a slot, by whichever replica is first. */
  async tick(): Promise<void> {
    const { store, intake, channels, clock } = this.#options;
    const now = clock.now();
    const slotAt = Math.floor(now / canaryEveryMs) * canaryEveryMs;
    if (slotAt === this.#triedSlot) return;
    const isOurs = await store.takeSlot(slotAt, provable(channels), now);
    this.#triedSlot = slotAt;
    if (!isOurs) return;
    // The one before has come through, or never will.
    await intake.take({
      summary: 'Canary',
      canary: true,
      event: { type: 'resolve', automatic: true },
      openKey: keyOf(slotAt - canaryEveryMs),
    });
    await intake.take({
      summary: `${slotAt}`,
      canary: true,
      event: { type: 'trigger', urgency: 'high' },
      openKey: keyOf(slotAt),
    });
  }

  /** A canary has come out of a channel. */
  async arrived(summary: string, channel: string): Promise<void> {
    const { store, clock } = this.#options;
    await store.canaryArrived(Number(summary), channel, clock.now());
  }

  /** One was given up. */
  async failed(summary: string, channel: string, error: string): Promise<void> {
    const { store, logger } = this.#options;
    logger.warn(`The canary of ${channel} did not come through`, {
      cause: error,
    });
    await store.canaryFailed(Number(summary), channel, error);
  }
}

function keyOf(slotAt: number): string {
  return `canary\n${slotAt}`;
}
