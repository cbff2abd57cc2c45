import { carriageReturn, CsvPiece, CsvRecord, lineFeed } from './CsvPiece';

/** A row of a file, or why it is none, with the line that it begins on. */
export type CutRow = { line: number } & (
  | { cells: string[] }
  | { refused: string }
);

/**
 * Cuts a stream of CSV in UTF-8 into its rows, of which no more is in memory
 * than the largest may have. A row that cannot be read costs only the line that
 * is wrong: after it, reading goes on at the next one, so that a quote that
 * somebody forgot does not take what follows with it.
 */
export class CsvCutter {
  readonly #limit: number;
  /** Where lines end, as the first does: old files have returns for it. */
  #lineBreak?: number;
  /** The beginning of a row whose end has not come yet. */
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Whether the rest of a line is left out. */
  #isLeaving = false;

  /** @param largestRow - in bytes */
  constructor(largestRow: number) {
    this.#limit = largestRow;
  }

  /** The rows that end in a piece. */
  write(piece: Uint8Array): CutRow[] {
    const { buffer, byteOffset, byteLength } = piece;
    return this.#cut(
      this.#rest.length
        ? Buffer.concat([this.#rest, piece])
        : Buffer.from(buffer, byteOffset, byteLength),
      false,
    );
  }

  /** Those that end with the file. */
  end(): CutRow[] {
    return this.#cut(this.#rest, true);
  }

  #cut(bytes: Buffer, isEnd: boolean): CutRow[] {
    const rows: CutRow[] = [];
    this.#lineBreak ??= this.#breakIn(bytes, isEnd);
    let at = 0;
    if (this.#lineBreak !== undefined) {
      const piece = new CsvPiece(bytes, {
        lineBreak: this.#lineBreak,
        limit: this.#limit,
        isEnd,
      });
      while (at < bytes.length) {
        if (this.#isLeaving) {
          at = this.#leave(bytes, at);
        } else {
          const record = piece.read(at);
          if (!record) break;
          at = this.#take(record, bytes, at, rows);
        }
      }
    }
    this.#rest = bytes.subarray(at);
    return rows;
  }

  /** @returns where the next one begins */
  #take(record: CsvRecord, bytes: Buffer, at: number, rows: CutRow[]): number {
    const most = `${Math.round(this.#limit / 1024)} KB`;
    if ('cells' in record) {
      const { cells, next } = record;
      if (!isEmptyLine(cells)) rows.push({ cells, line: this.#line });
      this.#count(bytes, at, next);
      return next;
    }
    if ('longAt' in record) {
      rows.push({ refused: `It has more than ${most}`, line: this.#line });
      this.#count(bytes, at, record.longAt);
      this.#isLeaving = true;
      return record.longAt;
    }
    const { quoteAt, isLong, next } = record;
    this.#count(bytes, at, quoteAt);
    const within = isLong ? ` within ${most}` : '';
    rows.push({
      refused: `A quote opens on this line and is not closed${within}`,
      line: this.#line,
    });
    this.#count(bytes, quoteAt, next);
    return next;
  }

  #leave(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(this.#lineBreak!, at);
    if (end === -1) return bytes.length;
    this.#isLeaving = false;
    this.#line += 1;
    return end + 1;
  }

  #count(bytes: Buffer, start: number, end: number): void {
    let at = bytes.indexOf(this.#lineBreak!, start);
    while (at !== -1 && at < end) {
      this.#line += 1;
      at = bytes.indexOf(this.#lineBreak!, at + 1);
    }
  }

  /** Undefined where more has to come first. */
  #breakIn(bytes: Buffer, isEnd: boolean): number | undefined {
    const first = bytes.subarray(0, this.#limit + 2);
    const isAll = isEnd || first.length < bytes.length;
    const at = first.findIndex(
      byte => byte === lineFeed || byte === carriageReturn,
    );
    if (at === -1) return isAll ? lineFeed : undefined;
    if (at + 1 >= bytes.length && !isEnd) return undefined;
    return bytes[at] === lineFeed || bytes[at + 1] === lineFeed
      ? lineFeed
      : carriageReturn;
  }
}

function isEmptyLine(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '';
}
