import { ProviderItem } from '@operability/plugin-readiness-node';
import { RegisteredProvider } from '../definitions/ProviderRegistry';
import { Definitions } from '../definitions/Definitions';
import { asIfInStage } from '../domain/declared/applicability';
import { askedOf } from '../entities/askedOf';
import { CatalogCopy } from '../entities/CatalogCopy';
import { KnownEntity } from '../entities/KnownEntity';
import { endsWithin } from './endsWithin';
import { ProviderAsker } from './ProviderAsker';

interface EvaluationServiceOptions {
  providers: readonly RegisteredProvider[];
  definitions: Definitions;
  catalog: Pick<CatalogCopy, 'refresh'>;
  asker: ProviderAsker;
}

/** What of an entity is evaluated. */
interface EvaluationQuestion {
  /** All that apply, when left out. */
  checks?: readonly string[];
  /** Has the checks answered that would apply in that stage. */
  asIfStage?: string;
}

/** An evaluation that goes on, for all who wait for it. */
interface RunningEvaluation {
  /** Ids of the providers that have not answered. */
  waitingFor: Set<string>;
  /** Rejects where answers could not be kept. */
  finished: Promise<void>;
}

/** Has an entity evaluated right away, for people who wait for it. */
export class EvaluationService {
  readonly #options: EvaluationServiceOptions;
  /** By what is asked: whoever asks the same meanwhile waits for the same. */
  readonly #running = new Map<string, RunningEvaluation>();

  private constructor(options: EvaluationServiceOptions) {
    this.#options = options;
  }

  static create(options: EvaluationServiceOptions): EvaluationService {
    return new EvaluationService(options);
  }

  /**
   * Asks all providers of an entity's checks at once, and keeps what they
   * answer, also what they answer later. Joins in where that goes on already.
   *
   * @param options - `waitMs` is how long to wait for them; `asIfStage` has the
   *   checks answered that would apply in that stage
   * @returns those that have not answered by then, and when they will have
   */
  async evaluateNow(
    entityRef: string,
    options: EvaluationQuestion & { waitMs: number },
  ): Promise<{ waitingFor: readonly string[]; finished: Promise<unknown> }> {
    const { waitingFor, finished } = this.#join(entityRef, options);
    await endsWithin(options.waitMs, finished);
    return { waitingFor: [...waitingFor], finished };
  }

  #join(entityRef: string, question: EvaluationQuestion): RunningEvaluation {
    const { checks, asIfStage } = question;
    const key = JSON.stringify([
      entityRef,
      asIfStage ?? null,
      checks ? [...checks].sort() : null,
    ]);
    const joined = this.#running.get(key);
    if (joined) return joined;
    // Before the entity is known, any of them may be asked.
    const waitingFor = new Set(
      this.#options.providers.map(({ provider }) => provider.id),
    );
    const finished = this.#run(entityRef, question, waitingFor).finally(() =>
      this.#running.delete(key),
    );
    // Whoever waits hears of it; nobody may be waiting any more.
    finished.catch(() => {});
    const started = { waitingFor, finished };
    this.#running.set(key, started);
    return started;
  }

  /** @throws Error where answers could not be kept, which is nobody's fault but ours */
  async #run(
    entityRef: string,
    question: EvaluationQuestion,
    waitingFor: Set<string>,
  ): Promise<void> {
    const known = await this.#options.catalog.refresh(entityRef);
    const wanted = known ? this.#checksOf(known, question) : new Set();
    const outcomes = await Promise.allSettled(
      this.#options.providers.map(async registered => {
        const checks = registered.checks.filter(check => wanted.has(check));
        if (known && checks.length) {
          const { entity } = known;
          const item: ProviderItem = { entity, entityRef, checks };
          await this.#options.asker.ask(registered, [item]);
        }
        waitingFor.delete(registered.provider.id);
      }),
    );
    const lost = outcomes.find(({ status }) => status === 'rejected');
    if (lost?.status === 'rejected') throw lost.reason;
  }

  #checksOf(
    known: KnownEntity,
    { checks, asIfStage }: EvaluationQuestion,
  ): ReadonlySet<string> {
    const { definitions } = this.#options;
    const entity =
      asIfStage === undefined
        ? known.entity
        : asIfInStage(known.entity, asIfStage);
    const asked = askedOf({ ...known, entity }, definitions).checks;
    return new Set(
      [...asked]
        .filter(([, { status }]) => status === 'applies')
        .map(([check]) => check)
        .filter(check => !checks || checks.includes(check)),
    );
  }
}
