import { Page } from '@operability/plugin-oncall-common';
import { PageSource, SourceBatch } from '@operability/plugin-pager-burden-node';
import { readFeedCursor, writeFeedCursor } from './feedCursor';
import { asProgram, OncallAsker } from './OncallAsker';
import { toSourceAlert, toSourcePage } from './toSourcePage';

/** The largest that a feed of on call hands out at once. */
const rowsAtOnce = 1000;

/** Both feeds of on call, pages and what became of alerts, as one source. */
export class OncallPageSource implements PageSource {
  readonly id = 'oncall';
  readonly title = 'On call';
  readonly #asker: OncallAsker;

  private constructor(asker: OncallAsker) {
    this.#asker = asker;
  }

  static create(asker: OncallAsker): OncallPageSource {
    return new OncallPageSource(asker);
  }

  async read(
    request: { cursor?: string; limit: number },
    options: { signal: AbortSignal },
  ): Promise<SourceBatch> {
    const { oncall } = this.#asker;
    const cursor = readFeedCursor(request.cursor);
    const limit = Math.min(request.limit, rowsAtOnce);
    const asking = await asProgram(this.#asker, options);
    const [pages, lives] = await Promise.all([
      oncall.listPages({ after: cursor.pages, limit }, asking),
      oncall.listAlertLives({ after: cursor.lives, limit }, asking),
    ]);
    const zones = await this.#scheduleZones(pages.items, options);
    return {
      pages: pages.items.map(page =>
        toSourcePage(page, zones.get(page.userRef)),
      ),
      alerts: lives.items
        .filter(({ drill }) => !drill)
        .map(life => toSourceAlert(life)),
      cursor: writeFeedCursor({
        pages: pages.nextCursor ?? cursor.pages,
        lives: lives.nextCursor ?? cursor.lives,
      }),
      more: Boolean(pages.nextCursor ?? lives.nextCursor),
    };
  }

  /** For those who have told no zone of their own: that of a schedule they are on. */
  async #scheduleZones(
    pages: readonly Page[],
    options: { signal: AbortSignal },
  ): Promise<ReadonlyMap<string, string | undefined>> {
    const userRefs = [...new Set(pages.map(({ userRef }) => userRef))];
    const last = pages.at(-1);
    if (!last) return new Map();
    const { items } = await this.#asker.oncall.getCalendarsByRefs(
      { userRefs, ...dayOf(last.sentAt) },
      await asProgram(this.#asker, options),
    );
    return new Map(
      items.map(({ userRef, scheduleTimeZone }) => [userRef, scheduleTimeZone]),
    );
  }
}

/** Schedules are asked for as they are now; a range has to be named all the same. */
function dayOf(instant: string): { since: string; until: string } {
  const until = new Date(Date.parse(instant) + 86_400_000).toISOString();
  return { since: instant, until };
}
