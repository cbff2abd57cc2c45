import { sourceId } from '@operability/plugin-pager-burden-common';
import { PageSource } from '@operability/plugin-pager-burden-node';

/** The sources that modules have brought. */
export class SourceRegistry {
  readonly #sources = new Map<string, PageSource>();

  /** @throws Error where its id is none, or is taken */
  add(source: PageSource): void {
    const { id } = source;
    if (!sourceId.safeParse(id).success) {
      throw new Error(
        `'${id}' is no id of a source: it takes lower-case letters, digits and dashes`,
      );
    }
    if (this.#sources.has(id)) {
      throw new Error(`There is a source '${id}' already`);
    }
    this.#sources.set(id, source);
  }

  has(id: string): boolean {
    return this.#sources.has(id);
  }

  get all(): readonly PageSource[] {
    return [...this.#sources.values()];
  }
}
