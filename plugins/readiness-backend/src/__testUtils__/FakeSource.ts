import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  NotAllowedError,
  NotFoundError,
  NotModifiedError,
} from '@backstage/errors';
import { Readable } from 'node:stream';

type Content = string | Buffer | Error | (() => Promise<never>);

/**
 * The files of hosts, by address, as a reader of addresses finds them. Hosts of
 * `git` list folders; the rest answer file by file, as plain HTTP does.
 */
export class FakeSource implements UrlReaderService {
  /** Every question, in order. */
  readonly asked: string[] = [];
  /** Of every folder; another one is another version. */
  etag = 'first';
  /** How many files of folders were unpacked. */
  unpacked = 0;
  readonly #files: ReadonlyMap<string, Content>;

  private constructor(files: ReadonlyMap<string, Content>) {
    this.#files = files;
  }

  static of(files: Record<string, Content>): FakeSource {
    return new FakeSource(new Map(Object.entries(files)));
  }

  readUrl: UrlReaderService['readUrl'] = async url => {
    this.asked.push(`file ${url}`);
    const content = await this.#content(url);
    return {
      buffer: async () => content,
      stream: () => Readable.from([content]),
    };
  };

  readTree: UrlReaderService['readTree'] = async (url, options) => {
    this.asked.push(`folder ${url}`);
    if (!new URL(url).host.startsWith('git')) {
      throw new Error('FetchUrlReader does not implement readTree');
    }
    const base = `${url.replace(/\/$/, '')}/`;
    const failure = this.#files.get(url);
    if (failure instanceof Error) throw failure;
    if (typeof failure === 'function') return failure();
    if (options?.etag === this.etag) throw new NotModifiedError();
    const paths = [...this.#files.keys()]
      .filter(one => one.startsWith(base))
      .map(one => one.slice(base.length));
    if (!paths.length) throw new NotFoundError(`could not read ${url}, 404`);
    const wanted = paths.filter(path => {
      const size = String(this.#files.get(base + path)).length;
      return options?.filter?.(path, { size }) ?? true;
    });
    return {
      etag: this.etag,
      files: async () =>
        wanted.map(path => ({
          path,
          content: async () => {
            this.unpacked += 1;
            return this.#content(base + path);
          },
        })),
      archive: async () => Readable.from([]),
      dir: async () => '/',
    };
  };

  search: UrlReaderService['search'] = async () => {
    throw new Error('Nobody searches');
  };

  async #content(url: string): Promise<Buffer> {
    const content = this.#files.get(url);
    if (content instanceof Error) throw content;
    if (typeof content === 'function') return content();
    if (content !== undefined) return Buffer.from(content);
    if (new URL(url).host.startsWith('closed')) {
      throw new NotAllowedError(`Reading from '${url}' is not allowed`);
    }
    throw new NotFoundError(`could not read ${url}, 404 Not Found`);
  }
}
