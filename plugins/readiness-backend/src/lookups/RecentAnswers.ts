import { Clock } from '@operability/backend-kit';

const mostKept = 200;

/**
 * Answers that many readers ask for at once, each worked out once and kept for
 * a little while.
 */
export class RecentAnswers {
  readonly #clock: Clock;
  readonly #kept = new Map<
    string,
    { until: number; answer: Promise<unknown> }
  >();

  private constructor(clock: Clock) {
    this.#clock = clock;
  }

  static create(options: { clock: Clock }): RecentAnswers {
    return new RecentAnswers(options.clock);
  }

  /**
   * @param key - two questions with the same key have the same answer, of the
   *   same type
   * @param keepMs - counted from the beginning of the work, so that no answer
   *   is older than that
   */
  get<Answer>(
    key: string,
    keepMs: number,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const now = this.#clock.now();
    const kept = this.#kept.get(key);
    // The key stands for the type, too.
    if (kept && now < kept.until) return kept.answer as Promise<Answer>;
    for (const [other, { until }] of this.#kept) {
      if (until <= now || this.#kept.size >= mostKept) this.#kept.delete(other);
    }
    const answer = work();
    this.#kept.set(key, { until: now + keepMs, answer });
    answer.catch(() => {
      if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
    });
    return answer;
  }
}
