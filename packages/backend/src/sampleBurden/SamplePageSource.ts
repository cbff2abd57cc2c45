import { PageSource, SourceBatch } from '@operability/plugin-pager-burden-node';
import { sampleWeek } from './sampleWeek';
import { startOfWeek, weekNumberOf } from './sampleWeeks';

const weeksBack = 26;

/** Made-up pages of the last half year, which go on as time does. */
export class SamplePageSource implements PageSource {
  readonly id = 'sample';
  readonly title = 'The sample organisation';
  readonly isSample = true;
  readonly #now: () => number;

  private constructor(now: () => number) {
    this.#now = now;
  }

  static create(options: { now: () => number }): SamplePageSource {
    return new SamplePageSource(options.now);
  }

  /** The cursor is the instant up to which everything has been told. */
  async read({ cursor }: { cursor?: string }): Promise<SourceBatch> {
    const now = this.#now();
    const from =
      cursor === undefined
        ? startOfWeek(weekNumberOf(now) - weeksBack)
        : Number(cursor);
    const number = weekNumberOf(from);
    const until = Math.min(now, startOfWeek(number + 1));
    const isNew = (at: number) => at >= from && at < until;
    // What happened late on a Sunday goes on in the next week.
    const happened = [...sampleWeek(number - 1), ...sampleWeek(number)];
    return {
      pages: happened
        .flatMap(({ pages }) => pages)
        .filter(({ sentAt }) => isNew(sentAt)),
      // Told once it is over.
      alerts: happened
        .map(({ alert }) => alert)
        .filter(({ resolvedAt }) => resolvedAt && isNew(resolvedAt)),
      cursor: String(until),
      more: until < now,
    };
  }
}
