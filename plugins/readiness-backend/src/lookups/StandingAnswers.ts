import { Clock } from '@operability/backend-kit';
import { ReadScope } from '../access/ReadinessReader';
import { Definitions } from '../definitions/Definitions';
import { startOfDate } from '../domain/day';
import { DatabaseChanges } from '../results/DatabaseChanges';
import { RecentAnswers } from './RecentAnswers';

/** For this long nobody looks whether anything has changed. */
const freshMs = 1000;
const mostKept = 200;

/** For as long as results stay as they are. */
interface Period {
  mark: string;
  /** When it ends by itself, in epoch milliseconds. */
  until: number;
}

interface StandingParts {
  definitions: Definitions;
  changes: DatabaseChanges;
  clock: Clock;
}

/**
 * Answers that are worked out from all results, which takes a while: each is
 * kept until a result may have become another one.
 */
export class StandingAnswers {
  readonly #parts: StandingParts;
  readonly #recent: RecentAnswers;
  readonly #kept = new Map<string, { period: Period; answer: unknown }>();
  #period?: Period;
  #looking?: Promise<Period>;

  private constructor(parts: StandingParts) {
    this.#parts = parts;
    this.#recent = RecentAnswers.create(parts);
  }

  static create(parts: StandingParts): StandingAnswers {
    return new StandingAnswers(parts);
  }

  /**
   * Shared among those who see everything; of the others each has their own.
   *
   * @param question - two that are alike have the same answer, of the same type
   */
  async get<Answer>(
    question: readonly unknown[],
    { isDenied, visibility, condition }: ReadScope,
    work: (now: number) => Promise<Answer>,
  ): Promise<Answer> {
    const { clock } = this.#parts;
    if (!visibility.all) return work(clock.now());
    const key = JSON.stringify([question, isDenied, condition ?? null]);
    return this.#recent.get(key, freshMs, () => this.#standing(key, work));
  }

  async #standing<Answer>(
    key: string,
    work: (now: number) => Promise<Answer>,
  ): Promise<Answer> {
    // Before the work: what changes meanwhile makes it an answer of before.
    const period = await this.#currentPeriod();
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    const answer =
      kept?.period === period
        ? // The key stands for the type, too.
          (kept.answer as Answer)
        : await work(this.#parts.clock.now());
    for (const other of this.#kept.keys()) {
      if (this.#kept.size < mostKept) break;
      this.#kept.delete(other);
    }
    this.#kept.set(key, { period, answer });
    return answer;
  }

  #currentPeriod(): Promise<Period> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<Period> {
    const { definitions, changes, clock } = this.#parts;
    const now = clock.now();
    const mark = await changes.mark();
    const last = this.#period;
    if (last?.mark === mark && now < last.until) return last;
    const enforced = [...definitions.checks.values()]
      .flatMap(({ enforcedFrom }) => enforcedFrom ?? [])
      .map(startOfDate)
      .filter(instant => instant > now);
    const until = Math.min(await changes.nextInstant(now), ...enforced);
    this.#period = { mark, until };
    return this.#period;
  }
}
