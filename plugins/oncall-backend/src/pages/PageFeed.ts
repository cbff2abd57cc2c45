import { CallerCredentials } from '@operability/backend-kit';
import { Page } from '@operability/plugin-oncall-common';
import { OncallAccess } from '../access/OncallAccess';
import { readCursor, writeCursor } from '../alerts/cursors';
import { DatabasePageStore } from './DatabasePageStore';

/** Every page ever sent, for those who count them. */
export class PageFeed {
  readonly #store: DatabasePageStore;
  readonly #access: OncallAccess;

  private constructor(store: DatabasePageStore, access: OncallAccess) {
    this.#store = store;
    this.#access = access;
  }

  static create(options: {
    store: DatabasePageStore;
    access: OncallAccess;
  }): PageFeed {
    return new PageFeed(options.store, options.access);
  }

  async read(
    credentials: CallerCredentials,
    query: { after?: string; limit: number },
  ): Promise<{ items: Page[]; nextCursor?: string }> {
    const reader = await this.#access.readerOf(credentials);
    const after = readCursor(query.after) ?? 0;
    const rows = await this.#store.feed(after, query.limit);
    const last = rows.at(-1);
    return {
      items: rows.flatMap(({ page }) =>
        reader.mayReadAlert(page) ? page : [],
      ),
      nextCursor: last && writeCursor(last.sequence),
    };
  }
}
