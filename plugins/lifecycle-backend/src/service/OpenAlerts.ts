import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Card } from '@operability/plugin-lifecycle-common';
import { LifecycleOpenAlertsProvider } from '@operability/plugin-lifecycle-node';
import { withTimeout } from './withTimeout';

const timeoutMs = 1_000;
const refsAtOnce = 1_000;

interface OpenAlertsOptions {
  /** Left out where no module counts alerts. */
  provider?: LifecycleOpenAlertsProvider;
  logger: LoggerService;
  /** How long cards may be kept waiting; 1 s unless told. */
  timeoutMs?: number;
}

/** How many alerts are open for what is on cards, from the module that knows. */
export class OpenAlerts {
  readonly #provider: LifecycleOpenAlertsProvider | undefined;
  readonly #logger: LoggerService;
  readonly #timeoutMs: number;
  #isFailing = false;

  private constructor(options: OpenAlertsOptions) {
    this.#provider = options.provider;
    this.#logger = options.logger;
    this.#timeoutMs = options.timeoutMs ?? timeoutMs;
  }

  static create(options: OpenAlertsOptions): OpenAlerts {
    return new OpenAlerts(options);
  }

  /**
   * Cards with their counts. Nobody's cards are held up or lost for them: when
   * they cannot be had in time, the cards go without.
   */
  async markOn<Marked extends Card>(
    cards: readonly Marked[],
    credentials: BackstageCredentials,
  ): Promise<Marked[]> {
    const counts = await this.#countsOf(cards, credentials);
    return cards.map(card => {
      const openAlerts = counts.get(card.entityRef ?? '');
      return openAlerts === undefined ? card : { ...card, openAlerts };
    });
  }

  async #countsOf(
    cards: readonly Card[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, number>> {
    const provider = this.#provider;
    const refs = [
      ...new Set(
        cards.flatMap(({ entityRef, missing }) =>
          entityRef && !missing ? entityRef : [],
        ),
      ),
    ];
    if (!provider || refs.length === 0) return new Map();
    try {
      const counted = await withTimeout(this.#timeoutMs, signal =>
        Promise.all(
          chunksOf(refs, refsAtOnce).map(chunk =>
            provider.countOpenAlerts(chunk, { credentials, signal }),
          ),
        ),
      );
      this.#isFailing = false;
      return new Map(counted.flatMap(counts => [...counts]));
    } catch (error) {
      this.#complain(provider, error);
      return new Map();
    }
  }

  /** Once an outage: boards are read all day. */
  #complain({ id }: LifecycleOpenAlertsProvider, error: unknown): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    this.#logger.warn(
      `Cards are shown without their open alerts: '${id}' could not count them`,
      { cause: String(error) },
    );
  }
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let from = 0; from < items.length; from += size) {
    chunks.push(items.slice(from, from + size));
  }
  return chunks;
}
