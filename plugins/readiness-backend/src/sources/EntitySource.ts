import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Reading } from './Reading';
import { readFolder, SourceFile } from './readFolder';
import { ReadLimits, readText } from './readText';
import { addressIn, SourceLocation, sourceLocationOf } from './sourceLocation';
import { isLookedAt } from './usualPaths';

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
  readonly #texts = new Map<string, Promise<Reading<string>>>();
  readonly #folders = new Map<string, Promise<Reading<SourceFile[]>>>();

  private constructor(
    location: SourceLocation,
    urlReader: UrlReaderService,
    signal: AbortSignal,
  ) {
    this.location = location;
    this.#urlReader = urlReader;
    this.#signal = signal;
  }

  static of(
    entity: Entity,
    options: { urlReader: UrlReaderService; signal: AbortSignal },
  ): EntitySource {
    const { urlReader, signal } = options;
    return new EntitySource(sourceLocationOf(entity), urlReader, signal);
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

  /** All files of a folder, at an address of the web, that have such a name. */
  async folder(
    address: string,
    isWanted: (path: string) => boolean,
  ): Promise<Reading<SourceFile[]>> {
    return this.#once(this.#folders, address, () =>
      readFolder(this.#urlReader, address, isWanted, this.#limits('folder')),
    );
  }

  /** Everything in it that any check looks at. */
  async usualFiles(): Promise<Reading<SourceFile[]>> {
    const { url } = this.location;
    if (url === undefined) return { outcome: 'notFound' };
    return this.folder(url, isLookedAt);
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
