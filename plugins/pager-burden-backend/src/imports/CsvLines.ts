import { Options, Parser } from 'csv-parse';
import { TransformCallback, TransformOptions } from 'node:stream';

/** A row of a file; without cells where it could not be read. */
export interface CsvLine {
  cells?: string[];
  /** The last line of the file that it is on. */
  line: number;
}

const largestRow = 64 * 1024;

/**
 * Takes a file of CSV apart. The rows of a piece of the file leave together,
 * and with nothing but their line: handing each over by itself, with all that
 * the parser can tell of it, takes as long as reading it.
 */
export class CsvLines extends Parser {
  #read: CsvLine[] = [];

  constructor() {
    const options: Options & TransformOptions = {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: largestRow,
      // Each is what a piece of a file came to.
      readableHighWaterMark: 2,
      on_skip: error => {
        this.#read.push({ line: Number(error?.lines ?? 0) || 1 });
        return undefined;
      },
    };
    super(options);
  }

  /** The rows in their order, some at a time. */
  pieces(): AsyncIterable<CsvLine[]> {
    return this;
  }

  /** Called for each row while it is read, and with null at the end. */
  override push(cells: string[] | null): boolean {
    if (cells === null) {
      this.#handOver();
      return super.push(null);
    }
    this.#read.push({ cells, line: this.info.lines });
    return true;
  }

  override _transform(
    piece: Buffer,
    encoding: BufferEncoding,
    callback: TransformCallback,
  ): void {
    super._transform(piece, encoding, error => {
      this.#handOver();
      callback(error);
    });
  }

  override _flush(callback: TransformCallback): void {
    super._flush(error => {
      this.#handOver();
      callback(error);
    });
  }

  #handOver(): void {
    if (this.#read.length) super.push(this.#read.splice(0));
  }
}
