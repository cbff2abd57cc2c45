import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { chunksOf, withinTime } from '@operability/backend-kit';
import { Card } from '@operability/plugin-lifecycle-common';

const timeoutMs = 1_000;
const refsAtOnce = 1_000;

/** Who knows something about entities that cards show. */
export interface CardSource<Value> {
  id: string;
  lookUp(
    entityRefs: readonly string[],
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<ReadonlyMap<string, Value>>;
}

interface CardLookupOptions<Value> {
  /** What is looked up, in a word of people: `open alerts`. */
  what: string;
  /** Left out where no module knows it. */
  source?: CardSource<Value>;
  logger: LoggerService;
  /** How long cards may be kept waiting; 1 s unless told. */
  timeoutMs?: number;
}

/**
 * Something about what is on cards that a module knows. Nobody's cards are held
 * up or lost for it: when it cannot be had in time, the cards go without.
 */
export class CardLookup<Value> {
  readonly #options: CardLookupOptions<Value>;
  #isFailing = false;

  private constructor(options: CardLookupOptions<Value>) {
    this.#options = options;
  }

  static create<Value>(options: CardLookupOptions<Value>): CardLookup<Value> {
    return new CardLookup(options);
  }

  /** By entity; none where nobody knows. */
  async of(
    cards: readonly Card[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, Value>> {
    const { source } = this.#options;
    const refs = [
      ...new Set(
        cards.flatMap(({ entityRef, missing }) =>
          entityRef && !missing ? entityRef : [],
        ),
      ),
    ];
    if (!source || refs.length === 0) return new Map();
    try {
      const found = await withinTime(
        { limit: this.#options.timeoutMs ?? timeoutMs },
        signal =>
          Promise.all(
            chunksOf(refs, refsAtOnce).map(chunk =>
              source.lookUp(chunk, { credentials, signal }),
            ),
          ),
      );
      this.#isFailing = false;
      return new Map(found.flatMap(values => [...values]));
    } catch (error) {
      this.#complain(source, error);
      return new Map();
    }
  }

  /** Once an outage: boards are read all day. */
  #complain({ id }: CardSource<Value>, error: unknown): void {
    const { logger, what } = this.#options;
    if (this.#isFailing) return;
    this.#isFailing = true;
    logger.warn(
      `Cards are shown without their ${what}: '${id}' could not tell them`,
      { cause: String(error) },
    );
  }
}
