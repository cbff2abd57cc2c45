import { chainSpans } from '../rollup/chainSpans';
import { dirtyWeeks } from '../rollup/dirtyWeeks';
import { PageFact } from '../rollup/PageFact';
import { reflag } from '../rollup/reflag';
import { sumWeeks, WeekSum } from '../rollup/sumWeeks';

/** A page as it is now, or undefined for one that goes. */
export type PageEdit = [id: string, now: PageFact | undefined];

/** Keeps pages and their sums as the store does: by what has changed alone. */
export class PageBook {
  readonly pages = new Map<string, PageFact>();
  sums: WeekSum[] = [];

  change(edits: readonly PageEdit[]): void {
    const changed: PageFact[] = [];
    for (const [id, now] of edits) {
      const before = this.pages.get(id);
      if (before) changed.push(before);
      this.pages.delete(id);
      if (now) {
        // A page that names nobody is an interruption of its own.
        const startsInterruption =
          now.person === undefined && now.notCounted === undefined;
        const page = { ...now, startsInterruption };
        this.pages.set(id, page);
        changed.push(page);
      }
    }
    for (const span of chainSpans(changed)) {
      const read = this.#all().filter(
        page =>
          page.isSample === span.isSample &&
          page.person === span.person &&
          page.sentAt >= span.readFrom &&
          page.sentAt <= span.to,
      );
      for (const page of reflag(read)) {
        // What lies before is read only for what it says of the rest.
        if (page.sentAt < span.from) continue;
        this.pages.set(page.id, page);
        changed.push(page);
      }
    }
    for (const dirty of dirtyWeeks(changed)) {
      const isIn = ({ isSample, week, team }: typeof dirty) =>
        isSample === dirty.isSample &&
        week === dirty.week &&
        team === dirty.team;
      this.sums = [
        ...this.sums.filter(sum => !isIn(sum)),
        ...sumWeeks(this.#all().filter(isIn)),
      ];
    }
  }

  /** The sums that the pages come to when everything is counted anew. */
  rebuilt(): WeekSum[] {
    const pages = this.#all().map(page => ({
      ...page,
      startsInterruption: false,
    }));
    const flagged = new Map(pages.map(page => [page.id, page]));
    for (const isSample of [true, false]) {
      const own = pages.filter(page => page.isSample === isSample);
      reflag(own).forEach(page => flagged.set(page.id, page));
    }
    return sumWeeks([...flagged.values()]);
  }

  #all(): PageFact[] {
    return [...this.pages.values()];
  }
}
