import { PageSource } from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { DatabaseSourceStore } from './DatabaseSourceStore';

/** Says where pages come from. */
export class SourceService {
  readonly #store: DatabaseSourceStore;

  private constructor(store: DatabaseSourceStore) {
    this.#store = store;
  }

  static create(options: { store: DatabaseSourceStore }): SourceService {
    return new SourceService(options.store);
  }

  async list({ scope }: BurdenReader): Promise<PageSource[]> {
    if (scope.isDenied) return [];
    const sources = await this.#store.list();
    return sources.map(({ id, title, pages, newestPageAt, readAt, error }) => ({
      id,
      title,
      pages,
      ...(newestPageAt !== undefined && {
        readUntil: new Date(newestPageAt).toISOString(),
      }),
      ...(readAt !== undefined && {
        lastReadAt: new Date(readAt).toISOString(),
      }),
      ...(error && { error }),
    }));
  }
}
