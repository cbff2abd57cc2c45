import { ProviderItem } from '@operability/plugin-readiness-node';
import { RegisteredProvider } from '../definitions/ProviderRegistry';
import { Definitions } from '../definitions/Definitions';
import { asIfInStage } from '../domain/declared/applicability';
import { askedOf } from '../entities/askedOf';
import { CatalogCopy } from '../entities/CatalogCopy';
import { KnownEntity } from '../entities/KnownEntity';
import { ProviderAsker } from './ProviderAsker';

interface EvaluationServiceOptions {
  providers: readonly RegisteredProvider[];
  definitions: Definitions;
  catalog: Pick<CatalogCopy, 'refresh'>;
  asker: ProviderAsker;
}

/** Has an entity evaluated right away, for somebody who waits for it. */
export class EvaluationService {
  readonly #options: EvaluationServiceOptions;

  private constructor(options: EvaluationServiceOptions) {
    this.#options = options;
  }

  static create(options: EvaluationServiceOptions): EvaluationService {
    return new EvaluationService(options);
  }

  /**
   * Asks all providers of an entity's checks at once, and keeps what they
   * answer, also what they answer later.
   *
   * @param options - `waitMs` is how long to wait for them; `asIfStage` has the
   *   checks answered that would apply in that stage
   * @returns those that have not answered by then, and when they will have
   */
  async evaluateNow(
    entityRef: string,
    options: {
      waitMs: number;
      checks?: readonly string[];
      asIfStage?: string;
    },
  ): Promise<{ waitingFor: readonly string[]; finished: Promise<unknown> }> {
    const known = await this.#options.catalog.refresh(entityRef);
    if (!known) return { waitingFor: [], finished: Promise.resolve() };
    const wanted = this.#checksOf(known, options);
    const open = new Set<string>();
    const finished = Promise.allSettled(
      this.#options.providers.map(async registered => {
        const checks = registered.checks.filter(check => wanted.has(check));
        if (!checks.length) return;
        const { id } = registered.provider;
        open.add(id);
        const item: ProviderItem = { entity: known.entity, entityRef, checks };
        await this.#options.asker
          .ask(registered, [item])
          .finally(() => open.delete(id));
      }),
    );
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>(resolve => {
      timer = setTimeout(resolve, options.waitMs);
    });
    const results = await Promise.race([finished, waited]);
    clearTimeout(timer);
    // What could not be kept is nobody's fault but ours.
    const lost = results?.find(({ status }) => status === 'rejected');
    if (lost?.status === 'rejected') throw lost.reason;
    return { waitingFor: [...open], finished };
  }

  #checksOf(
    known: KnownEntity,
    options: { checks?: readonly string[]; asIfStage?: string },
  ): ReadonlySet<string> {
    const { definitions } = this.#options;
    const { checks, asIfStage } = options;
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
