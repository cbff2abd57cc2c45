import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Card } from '@operability/plugin-lifecycle-common';
import {
  CardScore,
  LifecycleOpenAlertsProvider,
  LifecycleScoresProvider,
} from '@operability/plugin-lifecycle-node';
import { CardLookup } from './CardLookup';

interface CardMarksOptions {
  /** Left out where no module counts alerts. */
  openAlerts?: LifecycleOpenAlertsProvider;
  /** Left out where no module knows scores. */
  scores?: LifecycleScoresProvider;
  logger: LoggerService;
  /** How long cards may be kept waiting; 1 s unless told. */
  timeoutMs?: number;
}

/** What other contexts know of the things on cards: open alerts, and how ready they are. */
export class CardMarks {
  readonly #openAlerts: CardLookup<number>;
  readonly #scores: CardLookup<CardScore>;

  private constructor(options: CardMarksOptions) {
    const { openAlerts, scores, logger, timeoutMs } = options;
    this.#openAlerts = CardLookup.create({
      what: 'open alerts',
      source: openAlerts && {
        id: openAlerts.id,
        lookUp: (...request) => openAlerts.countOpenAlerts(...request),
      },
      logger,
      timeoutMs,
    });
    this.#scores = CardLookup.create({
      what: 'readiness',
      source: scores && {
        id: scores.id,
        lookUp: (...request) => scores.scoresOf(...request),
      },
      logger,
      timeoutMs,
    });
  }

  static create(options: CardMarksOptions): CardMarks {
    return new CardMarks(options);
  }

  /** Cards with what is known in time; the others as they are. */
  async markOn<Marked extends Card>(
    cards: readonly Marked[],
    credentials: BackstageCredentials,
  ): Promise<Marked[]> {
    const [counts, scores] = await Promise.all([
      this.#openAlerts.of(cards, credentials),
      this.#scores.of(cards, credentials),
    ]);
    return cards.map(card => {
      const openAlerts = counts.get(card.entityRef ?? '');
      const readiness = scores.get(card.entityRef ?? '');
      return {
        ...card,
        ...(openAlerts !== undefined && { openAlerts }),
        ...(readiness && { readiness }),
      };
    });
  }
}
