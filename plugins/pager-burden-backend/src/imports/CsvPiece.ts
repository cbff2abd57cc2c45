/** What stands at the beginning of a piece of CSV. */
export type CsvRecord =
  | { cells: string[]; next: number }
  /** A quote that does not end where it may. */
  | { quoteAt: number; isLong: boolean; next: number }
  /** A line that is too long, from here to its end. */
  | { longAt: number };

/** How a piece of a file is read. */
interface CsvPieceOptions {
  lineBreak: number;
  /** The most bytes of a record. */
  limit: number;
  /** Whether the file ends where the piece does. */
  isEnd: boolean;
}

export const lineFeed = 10;
export const carriageReturn = 13;
const quote = 34;
const comma = 44;

/** Why a cell cannot be read, or undefined where more has to come first. */
type Failed = Exclude<CsvRecord, { cells: string[] }> | undefined;

type Cell = { text: string; end: number };

/**
 * Reads records out of a piece of CSV. What it says of one depends only on the
 * bytes from there on, and never on where a file was taken into pieces.
 */
export class CsvPiece {
  readonly #bytes: Buffer;
  readonly #options: CsvPieceOptions;
  /** The first quote from where was read last: most lines have none. */
  #quoteAt = -1;

  constructor(bytes: Buffer, options: CsvPieceOptions) {
    this.#bytes = bytes;
    this.#options = options;
  }

  /** The record that begins somewhere; undefined where more has to come first. */
  read(start: number): CsvRecord | undefined {
    const { limit, isEnd } = this.#options;
    const { length } = this.#bytes;
    const found = this.#breakFrom(start);
    const end = found === -1 && isEnd ? length : found;
    if (end === -1 && !this.#isEnough(start)) return undefined;
    if (this.#quoteFrom(start) < (end === -1 ? length : end)) {
      return this.#readQuoted(start);
    }
    if (end === -1 || end - start > limit) return { longAt: start };
    const text = this.#textOf(start, this.#withoutReturn(start, end));
    return { cells: text.split(','), next: Math.min(end + 1, length) };
  }

  #readQuoted(start: number): CsvRecord | undefined {
    const cells: string[] = [];
    for (let at = start; ; at += 1) {
      const cell =
        this.#bytes[at] === quote
          ? this.#quotedCell(start, at)
          : this.#plainCell(start, at, at);
      if (!cell || !('text' in cell)) return cell;
      cells.push(cell.text);
      at = cell.end;
      if (this.#bytes[at] !== comma) return { cells, next: this.#after(at) };
    }
  }

  #quotedCell(start: number, quoteAt: number): Cell | Failed {
    const { limit } = this.#options;
    const top = start + limit;
    let closeAt = this.#bytes.indexOf(quote, quoteAt + 1);
    while (closeAt !== -1 && this.#bytes[closeAt + 1] === quote) {
      closeAt = this.#bytes.indexOf(quote, closeAt + 2);
    }
    const breakAt = this.#breakFrom(quoteAt);
    const next = breakAt === -1 ? this.#bytes.length : breakAt + 1;
    if (closeAt === -1 || closeAt >= top) {
      if (!this.#isEnough(start)) return undefined;
      const isLong = this.#bytes.length > top;
      const isOneLine = breakAt === -1 || breakAt > top;
      return isLong && isOneLine
        ? { longAt: quoteAt }
        : { quoteAt, isLong, next };
    }
    const isClosed = this.#endsAt(closeAt + 1);
    if (isClosed === undefined) return undefined;
    const text = this.#textOf(quoteAt + 1, closeAt).replaceAll('""', '"');
    if (isClosed) return { text, end: closeAt + 1 };
    // Another one: the first was not closed on its own line.
    if (breakAt !== -1 && breakAt < closeAt) {
      return { quoteAt, isLong: false, next };
    }
    const rest = this.#plainCell(start, quoteAt, closeAt);
    return rest && 'text' in rest
      ? { text: `"${text}${rest.text}`, end: rest.end }
      : rest;
  }

  /** @param from - where the text begins that is asked for, within the cell */
  #plainCell(start: number, cellAt: number, from: number): Cell | Failed {
    const { limit, lineBreak, isEnd } = this.#options;
    const bytes = this.#bytes;
    const bound = Math.min(bytes.length, start + limit + 1);
    let end = from;
    while (end < bound && bytes[end] !== comma && bytes[end] !== lineBreak) {
      end += 1;
    }
    if (end === bound && end < start + limit + 1 && !isEnd) return undefined;
    if (end > start + limit) return { longAt: cellAt };
    const textEnd = bytes[end] === comma ? end : this.#withoutReturn(from, end);
    return { text: this.#textOf(from, textEnd), end };
  }

  /** Whether a cell may end there; undefined where more has to come first. */
  #endsAt(at: number): boolean | undefined {
    const { lineBreak, isEnd } = this.#options;
    const { length } = this.#bytes;
    if (at >= length) return isEnd || undefined;
    const byte = this.#bytes[at];
    if (byte === comma || byte === lineBreak) return true;
    if (byte !== carriageReturn) return false;
    if (at + 1 >= length) return isEnd || undefined;
    return this.#bytes[at + 1] === lineBreak;
  }

  /** Where the next line begins, of a record that ends somewhere. */
  #after(end: number): number {
    const { lineBreak } = this.#options;
    const isReturn =
      this.#bytes[end] === carriageReturn && lineBreak !== carriageReturn;
    return Math.min(end + (isReturn ? 2 : 1), this.#bytes.length);
  }

  /** Whether all is there that a record from somewhere may have, and what tells that it ends. */
  #isEnough(start: number): boolean {
    const { isEnd, limit } = this.#options;
    return isEnd || this.#bytes.length >= start + limit + 2;
  }

  #breakFrom(at: number): number {
    return this.#bytes.indexOf(this.#options.lineBreak, at);
  }

  #quoteFrom(at: number): number {
    if (this.#quoteAt < at) {
      const found = this.#bytes.indexOf(quote, at);
      this.#quoteAt = found === -1 ? Infinity : found;
    }
    return this.#quoteAt;
  }

  #withoutReturn(start: number, end: number): number {
    const isReturn =
      end > start &&
      this.#bytes[end - 1] === carriageReturn &&
      this.#options.lineBreak !== carriageReturn;
    return isReturn ? end - 1 : end;
  }

  #textOf(start: number, end: number): string {
    return this.#bytes.toString('utf8', start, end);
  }
}
