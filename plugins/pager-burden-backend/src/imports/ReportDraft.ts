import {
  ImportFormat,
  ImportReport,
  RefusedRow,
} from '@operability/plugin-pager-burden-common';
import { WrittenPages } from '../pages/PageBatch';

const mostExamples = 100;
const closedReason =
  'It is older than single pages are kept; what its week came to stays as it is';

/** Adds up what becomes of the rows of a file. */
export class ReportDraft {
  readonly id: string;
  readonly #about: {
    format: ImportFormat;
    source: string;
    by?: string;
    startedAt: number;
  };
  readonly #reasons = new Map<string, number>();
  readonly #examples: RefusedRow[] = [];
  readonly #written = {
    taken: 0,
    known: 0,
    changed: 0,
    unknownUsers: 0,
    unknownEntities: 0,
  };
  #rows = 0;
  #refused = 0;
  #twice = 0;
  #withoutPage = 0;

  constructor(
    id: string,
    about: {
      format: ImportFormat;
      source: string;
      by?: string;
      startedAt: number;
    },
  ) {
    this.id = id;
    this.#about = about;
  }

  get source(): string {
    return this.#about.source;
  }

  read(): void {
    this.#rows += 1;
  }

  refuse(line: number, reason: string): void {
    this.#count(reason, 1);
    if (this.#examples.length < mostExamples) {
      this.#examples.push({ row: Math.max(1, line), reason });
    }
  }

  /** @param told - how many rows were handed over; the same page twice is one */
  write(told: number, written: WrittenPages): void {
    const { closed, ...counts } = written;
    const { taken, known, changed } = counts;
    this.#twice += told - taken - known - changed - closed;
    if (closed) this.#count(closedReason, closed);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) {
      this.#written[name] += counts[name];
    }
  }

  /** Rows that tell of no page, or of one that is known better. */
  leaveOut(rows: number): void {
    this.#withoutPage += rows;
  }

  report(
    status: ImportReport['status'],
    end: { endedAt?: number; message?: string } = {},
  ): Omit<ImportReport, 'startedAt' | 'endedAt'> & {
    startedAt: number;
    endedAt?: number;
  } {
    return {
      id: this.id,
      ...this.#about,
      status,
      rows: this.#rows,
      ...this.#written,
      known: this.#written.known + this.#twice,
      refused: this.#refused,
      withoutPage: this.#withoutPage,
      reasons: [...this.#reasons]
        .map(([reason, n]) => ({ reason, n }))
        .sort((one, other) => other.n - one.n),
      examples: this.#examples,
      ...end,
    };
  }

  #count(reason: string, rows: number): void {
    this.#refused += rows;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + rows);
  }
}
