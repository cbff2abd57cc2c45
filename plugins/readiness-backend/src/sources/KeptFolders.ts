/** A file of a source, as it was read. */
export interface SourceFile {
  /** From the folder that was read. */
  path: string;
  text: string;
}

interface KeptFolder {
  etag: string;
  files: readonly SourceFile[];
  size: number;
}

/** Characters; a source has some thousands that are looked at. */
const mostCharacters = 50_000_000;

/**
 * The folders that were read lately, so that a host is only asked whether one
 * has changed. Forgets those that were asked about least lately.
 */
export class KeptFolders {
  readonly #kept = new Map<string, KeptFolder>();
  readonly #most: number;
  #size = 0;

  private constructor(most: number) {
    this.#most = most;
  }

  /** @param most - in characters; fifty million unless said */
  static create(most = mostCharacters): KeptFolders {
    return new KeptFolders(most);
  }

  get(address: string): KeptFolder | undefined {
    const found = this.#kept.get(address);
    if (found) {
      // The order of the map is the order of use.
      this.#kept.delete(address);
      this.#kept.set(address, found);
    }
    return found;
  }

  keep(address: string, etag: string, files: readonly SourceFile[]): void {
    this.#forget(address);
    const size = files.reduce(
      (sum, { path, text }) => sum + path.length + text.length,
      address.length,
    );
    if (!etag || size > this.#most) return;
    this.#kept.set(address, { etag, files, size });
    this.#size += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) return;
      this.#forget(oldest);
    }
  }

  #forget(address: string): void {
    this.#size -= this.#kept.get(address)?.size ?? 0;
    this.#kept.delete(address);
  }
}
