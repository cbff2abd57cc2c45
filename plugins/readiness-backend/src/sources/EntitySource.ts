import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { KeptFolders, SourceFile } from './KeptFolders';
import { Reading } from './Reading';
import { readFolder } from './readFolder';
import { ReadLimits, readText } from './readText';
import { addressIn, SourceLocation, sourceLocationOf } from './sourceLocation';
import { isLookedAt, isYaml } from './usualPaths';

/** Which files of a folder are read. */
const wanted = { usual: isLookedAt, yaml: isYaml };

const limits = {
  file: { most: 1_000_000, time: 20_000 },
  /** A host packs the whole source for this, which takes it a while. */
  folder: { most: 4_000_000, time: 45_000 },
};

/**
 * The source of one entity for as long as it is asked about: whatever is read
 * of it is read once, however many checks look at it.
 */
export class EntitySource {
  readonly location: SourceLocation;
  readonly #urlReader: UrlReaderService;
  readonly #signal: AbortSignal;
  readonly #kept: KeptFolders;
  readonly #texts = new Map<string, Promise<Reading<string>>>();
  readonly #folders = new Map<
    string,
    Promise<Reading<readonly SourceFile[]>>
  >();

  private constructor(
    location: SourceLocation,
    urlReader: UrlReaderService,
    signal: AbortSignal,
    kept: KeptFolders,
  ) {
    this.location = location;
    this.#urlReader = urlReader;
    this.#signal = signal;
    this.#kept = kept;
  }

  static of(
    entity: Entity,
    options: {
      urlReader: UrlReaderService;
      signal: AbortSignal;
      kept: KeptFolders;
    },
  ): EntitySource {
    const { urlReader, signal, kept } = options;
    const location = sourceLocationOf(entity);
    return new EntitySource(location, urlReader, signal, kept);
  }

  /** The address of a path in it; one that is an address already is that. */
  addressOf(path: string): string | undefined {
    return addressIn(this.location.url, path);
  }

  /** A file, at an address of the web. */
  async text(address: string): Promise<Reading<string>> {
    return this.#once(this.#texts, address, () =>
      readText(this.#urlReader, address, this.#limits('file')),
    );
  }

  /** The files of a folder, at an address of the web. */
  async folder(
    address: string,
    files: keyof typeof wanted,
  ): Promise<Reading<readonly SourceFile[]>> {
    return this.#once(this.#folders, `${files} ${address}`, () =>
      readFolder(this.#urlReader, address, wanted[files], {
        ...this.#limits('folder'),
        kept: this.#kept,
        keptAs: `${files} ${address}`,
      }),
    );
  }

  /** Everything in it that any check looks at. */
  async usualFiles(): Promise<Reading<readonly SourceFile[]>> {
    const { url } = this.location;
    if (url === undefined) return { outcome: 'notFound' };
    return this.folder(url, 'usual');
  }

  /** Whether it can be read at all, wherever it is. */
  async root(): Promise<Reading<unknown>> {
    const { url } = this.location;
    if (url === undefined) return { outcome: 'notFound' };
    const files = await this.usualFiles();
    return files.outcome === 'unsupported' ? this.text(url) : files;
  }

  #limits(of: keyof typeof limits): ReadLimits {
    return { ...limits[of], signal: this.#signal };
  }

  #once<Value>(
    kept: Map<string, Promise<Value>>,
    address: string,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const reading = kept.get(address) ?? read();
    kept.set(address, reading);
    return reading;
  }
}
