import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { ProviderItem } from '@operability/plugin-readiness-node';
import { DefinitionsInForce } from '../definitions/DefinitionsInForce';
import { RegisteredProvider } from '../definitions/ProviderRegistry';
import { DatabaseEntityStore } from '../entities/DatabaseEntityStore';
import { DatabaseResultStore } from '../results/DatabaseResultStore';
import { ClaimedBatch, DatabaseWorkStore } from './DatabaseWorkStore';
import { endsWithin } from './endsWithin';
import { ProviderAsker } from './ProviderAsker';

/** How long after its time limit a batch is anybody's again. */
const graceMs = 30_000;
/** A provider that failed is asked again after this, or sooner where it is asked more often. */
const retryMs = 5 * 60_000;
/** How long stopping may take: a process that stops is soon killed. */
const patienceMs = 5000;
/** What is due together is spread over this share of the time until the next. */
const spread = 0.1;

interface EngineOptions {
  providers: readonly RegisteredProvider[];
  work: DatabaseWorkStore;
  entities: DatabaseEntityStore;
  results: DatabaseResultStore;
  asker: ProviderAsker;
  inForce: DefinitionsInForce;
  clock: Clock;
  logger: LoggerService;
  /** At least 0 and below 1; random unless told. */
  random?: () => number;
}

/** Asks every provider about what is due, as many batches at once as it allows. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #running = new Map<string, Set<Promise<void>>>();
  #isFailing = false;
  #isStopping = false;

  private constructor(options: EngineOptions) {
    this.#options = options;
  }

  static create(options: EngineOptions): Engine {
    return new Engine(options);
  }

  /**
   * Starts whatever is due and may be started; does not wait for providers.
   * Where others' definitions are in force, it is they who ask.
   */
  async tick(): Promise<void> {
    if (!(await this.#options.inForce.areOurs())) return;
    for (const registered of this.#options.providers) {
      await this.#start(registered);
    }
  }

  /** Works until nothing is due and nothing runs. */
  async drain(): Promise<void> {
    for (;;) {
      await this.tick();
      const running = this.#all();
      if (!running.length) return;
      await Promise.race(running);
    }
  }

  /** Starts soon what was just made due. */
  nudge(): void {
    // Where it fails, the next tick does too, and says so.
    this.tick().catch(() => {});
  }

  /**
   * Starts nothing any more, and tells providers to stop. What they had not
   * answered is given back, for another replica to ask.
   */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#options.asker.stop();
    await endsWithin(patienceMs, Promise.all(this.#all()));
  }

  #all(): Promise<void>[] {
    return [...this.#running.values()].flatMap(batches => [...batches]);
  }

  async #start(registered: RegisteredProvider): Promise<void> {
    const { id } = registered.provider;
    const batches = this.#running.get(id) ?? new Set();
    this.#running.set(id, batches);
    while (batches.size < registered.concurrency && !this.#isStopping) {
      const batch = await this.#claim(registered);
      if (!batch) return;
      const run = this.#runOn(registered, batch).finally(() =>
        batches.delete(run),
      );
      batches.add(run);
    }
  }

  #claim(registered: RegisteredProvider): Promise<ClaimedBatch | undefined> {
    const { work, clock } = this.#options;
    const now = clock.now();
    return work.claim(
      registered.provider.id,
      registered.batchSize,
      now,
      now + registered.timeLimit + graceMs,
    );
  }

  /** After a full batch there may be more, which need not wait for the next tick. */
  async #runOn(
    registered: RegisteredProvider,
    first: ClaimedBatch,
  ): Promise<void> {
    let batch: ClaimedBatch | undefined = first;
    while (batch) {
      const isKept = await this.#run(registered, batch);
      const taken: number = batch.entityRefs.length;
      const isFull = taken === registered.batchSize;
      batch =
        isKept && isFull && !this.#isStopping
          ? await this.#claim(registered).catch(() => undefined)
          : undefined;
    }
  }

  /**
   * Never rejects: what could not be kept is done again when the lease ends.
   *
   * @returns whether it was kept
   */
  async #run(
    registered: RegisteredProvider,
    batch: ClaimedBatch,
  ): Promise<boolean> {
    const { work, asker, logger } = this.#options;
    try {
      const items = await this.#itemsOf(registered, batch);
      await asker.ask(registered, items, (transaction, hasAnswered) =>
        work.finish(transaction, batch, () =>
          this.#nextAfter(registered, hasAnswered),
        ),
      );
      this.#isFailing = false;
      return true;
    } catch (error) {
      if (this.#isStopping) {
        await this.#giveBack(batch);
        return false;
      }
      const log = this.#isFailing ? logger.debug : logger.error;
      this.#isFailing = true;
      log.call(
        logger,
        `What '${registered.provider.id}' answered could not be kept; it is asked again`,
        { cause: String(error) },
      );
      return false;
    }
  }

  async #giveBack(batch: ClaimedBatch): Promise<void> {
    const { work, clock } = this.#options;
    // Where that fails too, the lease ends by itself.
    await work.giveBack(batch, clock.now()).catch(() => {});
  }

  async #itemsOf(
    registered: RegisteredProvider,
    { entityRefs }: ClaimedBatch,
  ): Promise<ProviderItem[]> {
    const { entities, results } = this.#options;
    const [known, asked] = await Promise.all([
      entities.getMany(entityRefs),
      results.asked(entityRefs),
    ]);
    return entityRefs.flatMap(entityRef => {
      const entity = known.get(entityRef)?.entity;
      const all = asked.get(entityRef);
      const checks = registered.checks.filter(check => all?.has(check));
      return entity && checks.length ? [{ entity, entityRef, checks }] : [];
    });
  }

  #nextAfter({ every }: RegisteredProvider, hasAnswered: boolean): number {
    const { clock, random = Math.random } = this.#options;
    const wait = hasAnswered ? every : Math.min(every, retryMs);
    return clock.now() + Math.round(wait * (1 - spread * random()));
  }
}
