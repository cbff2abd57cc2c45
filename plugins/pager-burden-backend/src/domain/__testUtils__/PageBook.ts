import { chainSpans } from '../rollup/chainSpans';
import { PageFact } from '../rollup/PageFact';
import { reflag, reflagSpan } from '../rollup/reflag';
import { rollUpChange } from '../rollup/rollUp';
import { RollupName, RollupRow, Rollups } from '../rollup/RollupRow';

/** A page as it is now, or undefined for one that goes. */
export type PageEdit = [id: string, now: PageFact | undefined];

/** Keeps pages and their roll-ups as a database would: by increments. */
export class PageBook {
  readonly pages = new Map<string, PageFact>();
  readonly sums = new Map<string, number>();

  change(edits: readonly PageEdit[]): void {
    const before = new Map<string, PageFact>();
    const touch = (id: string) => {
      const page = this.pages.get(id);
      if (page && !before.has(id)) before.set(id, page);
    };
    const touched = new Set<string>();
    for (const [id, now] of edits) {
      touch(id);
      touched.add(id);
      // A page that names nobody is an interruption of its own.
      const startsInterruption = Boolean(now?.isCounted && !now.responder);
      if (now) this.pages.set(id, { ...now, startsInterruption });
      else this.pages.delete(id);
    }
    const current = [...touched].flatMap(id => this.pages.get(id) ?? []);
    for (const span of chainSpans([...before.values(), ...current])) {
      const read = [...this.pages.values()].filter(
        page =>
          page.dataset === span.dataset &&
          page.responder === span.responder &&
          page.sentAt >= span.readFrom &&
          page.sentAt <= span.to,
      );
      for (const page of reflagSpan(read, span)) {
        if (!touched.has(page.id)) touch(page.id);
        touched.add(page.id);
        this.pages.set(page.id, page);
      }
    }
    const after = [...touched].flatMap(id => this.pages.get(id) ?? []);
    this.#add(rollUpChange([...before.values()], after));
  }

  /** The sums that the pages come to when everything is counted anew. */
  rebuilt(): Map<string, number> {
    const book = new PageBook();
    for (const dataset of ['real', 'sample']) {
      const pages = [...this.pages.values()]
        .filter(page => page.dataset === dataset)
        .map(page => ({ ...page, startsInterruption: false }));
      const flagged = new Map(pages.map(page => [page.id, page]));
      reflag(pages).forEach(page => flagged.set(page.id, page));
      book.#add(rollUpChange([], [...flagged.values()]));
    }
    return book.sums;
  }

  #add(rollups: Rollups): void {
    for (const [name, rows] of Object.entries(rollups) as [
      RollupName,
      RollupRow[],
    ][]) {
      for (const { key, counts } of rows) {
        for (const [count, more] of Object.entries(counts)) {
          const cell = [name, ...Object.values(key), count].join(' ');
          const sum = (this.sums.get(cell) ?? 0) + more;
          if (sum === 0) this.sums.delete(cell);
          else this.sums.set(cell, sum);
        }
      }
    }
  }
}
