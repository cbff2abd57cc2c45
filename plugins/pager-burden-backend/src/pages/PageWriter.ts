import { Clock, holdName } from '@operability/backend-kit';
import { Knex } from 'knex';
import { startsOfInterruptions } from '../domain/interruptions/startsOfInterruptions';
import { chainSpans } from '../domain/rollup/chainSpans';
import { dirtyWeeks } from '../domain/rollup/dirtyWeeks';
import { weekSpan } from '../domain/rollup/weekSpan';
import { CalendarBook } from '../duty/CalendarBook';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';
import { ErasedNames } from '../erasure/ErasedNames';
import { asItWas, revisedAsItWas } from '../erasure/erasedPages';
import { DatabaseClosedWeeks } from '../retention/DatabaseClosedWeeks';
import { SourceDirectory } from '../givenNames/SourceDirectory';
import { mapInTurns } from '../mapInTurns';
import { DatabaseSums } from '../sums/DatabaseSums';
import { ClassifiedPage } from './ClassifiedPage';
import { classifyPage } from './classifyPage';
import { DatabaseChains } from './DatabaseChains';
import { DatabasePageIds } from './DatabasePageIds';
import { DatabasePageStore } from './DatabasePageStore';
import { keepTeam } from './keepTeam';
import { newsOf } from './newsOf';
import { ofOpenWeeks } from './ofOpenWeeks';
import { PageBatch, PreparedBatch, WrittenPages } from './PageBatch';
import { StoredPage } from './pageRows';

interface PageWriterOptions {
  database: Knex;
  ids: DatabasePageIds;
  pages: DatabasePageStore;
  sums: DatabaseSums;
  chains: DatabaseChains;
  directory: Pick<SourceDirectory, 'find'>;
  calendars: Pick<CalendarBook, 'forPages'>;
  clock: Clock;
  /** The reporting zone. */
  timeZone: string;
  /** Pages no further apart are one interruption; milliseconds. */
  gap: number;
}

const summedAtOnce = 4000;

/** The one way by which pages come in, are corrected, and go. */
export class PageWriter {
  readonly #options: PageWriterOptions;

  private constructor(options: PageWriterOptions) {
    this.#options = options;
  }

  static create(options: PageWriterOptions): PageWriter {
    return new PageWriter(options);
  }

  /**
   * Keeps a batch: all of it, or nothing. The sums are brought up to date by
   * {@link PageWriter.sumUp}.
   *
   * @param within - what is kept with it, such as the cursor of the source
   */
  async write(
    batch: PageBatch,
    options: {
      signal: AbortSignal;
      within?: (transaction: Knex.Transaction) => Promise<void>;
    },
  ): Promise<WrittenPages> {
    const pages = await this.prepare(batch, options.signal);
    return this.keep({ ...batch, pages }, options);
  }

  /** The first half of {@link PageWriter.write}, while another batch is kept. */
  async prepare(
    { source, pages }: Pick<PageBatch, 'source' | 'pages'>,
    signal: AbortSignal,
  ): Promise<ClassifiedPage[]> {
    const { database, ids, directory, calendars, clock, timeZone } =
      this.#options;
    // The last one told of a key is the one that holds.
    const last = [...new Map(pages.map(page => [page.key, page])).values()];
    const names = await directory.find({
      source: source.id,
      entities: last.map(({ entity }) => entity?.trim() ?? ''),
      people: last.map(({ responder }) => responder.trim()),
    });
    const erased = await DatabaseErasedNames.in(database).find();
    const asked = last.flatMap(({ responder, sentAt }) => {
      const ref = names.person(responder.trim())?.ref;
      // The calendar of somebody who was erased is not to come back.
      const isNobody = ref === undefined || erased?.pseudonymOf(ref);
      return isNobody ? [] : [{ userRef: ref, at: sentAt }];
    });
    const context = {
      sourceId: source.id,
      ids: await ids.get(),
      isSample: source.isSample,
      timeZone,
      now: clock.now(),
      names,
      calendars: await calendars.forPages(source.isSample, asked, signal),
    };
    return mapInTurns(last, page => classifyPage(page, context));
  }

  /** The second half of {@link PageWriter.write}. */
  async keep(
    batch: PreparedBatch,
    options: { within?: (transaction: Knex.Transaction) => Promise<void> } = {},
  ): Promise<WrittenPages> {
    const { database, pages: store } = this.#options;
    const { source, pages: told, alerts = [] } = batch;
    const { deletedPages = [], deletedIds = [] } = batch;
    const { isSample } = source;
    const pageIds = await this.#options.ids.get();
    const removed = [
      ...deletedPages.map(key => pageIds.of(source.id, key)),
      ...deletedIds,
    ];
    return database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      const closed = await DatabaseClosedWeeks.in(transaction).find(isSample);
      const erased = await DatabaseErasedNames.in(transaction).find();
      const pages = hidden(ofOpenWeeks(told, closed), erased);
      const digests = await store.digestsOf(
        transaction,
        pages.map(({ id }) => id),
      );
      const news = await newsOf(transaction, pages, digests);
      // The whole row only of those that are to change, which are few.
      const ids = news.flatMap(({ id }) => (digests.has(id) ? [id] : []));
      const before = new Map(
        (await store.getMany([...ids, ...removed], transaction)).map(one => [
          one.id,
          one,
        ]),
      );
      const now = news.map(page => {
        const old = before.get(page.id);
        return asItWas(keepTeam(page, old), old);
      });
      const gone = removed.flatMap(id => before.get(id) ?? []);
      await store.putAlerts(
        transaction,
        source,
        alerts.map(alert => ({
          ...alert,
          acknowledgedBy: erased
            ? erased.hide(alert.acknowledgedBy)
            : alert.acknowledgedBy,
        })),
      );
      await this.#replace(transaction, isSample, {
        before: [...now.flatMap(({ id }) => before.get(id) ?? []), ...gone],
        after: now,
        gone: gone.map(({ id }) => id),
      });
      await options.within?.(transaction);
      const changed = now.filter(({ id }) => before.has(id)).length;
      return {
        taken: now.length - changed,
        known: pages.length - now.length,
        changed,
        closed: told.length - pages.length,
        unknownUsers: now.filter(one => one.person && !one.isPersonKnown)
          .length,
        unknownEntities: now.filter(one => !one.isEntityKnown).length,
      };
    });
  }

  /** Changes pages that are there, by what has become known of them. */
  async revise(
    transaction: Knex.Transaction,
    isSample: boolean,
    pages: readonly { before: StoredPage; after: StoredPage }[],
  ): Promise<void> {
    const erased = await DatabaseErasedNames.in(transaction).find();
    await this.#replace(transaction, isSample, {
      before: pages.map(({ before }) => before),
      after: hidden(
        pages.map(({ before, after }) => revisedAsItWas(after, before)),
        erased,
      ),
      gone: [],
    });
  }

  /**
   * Adds up the weeks that have changed; others may do so at the same time.
   *
   * @param options - `exceptWeeksOf`: pages from the first to the last of whose
   *   weeks nothing is added up, as more of them are about to come
   */
  async sumUp(
    isSample: boolean,
    { exceptWeeksOf }: { exceptWeeksOf?: readonly ClassifiedPage[] } = {},
  ): Promise<void> {
    const except = exceptWeeksOf && weekSpan(exceptWeeksOf);
    const { database, sums } = this.#options;
    for (;;) {
      const summed = await database.transaction(async transaction => {
        await holdPages(transaction, isSample);
        return sums.sumDirty(transaction, isSample, summedAtOnce, except);
      });
      if (summed < summedAtOnce) return;
    }
  }

  /** Counts everything anew from the pages as they are. */
  async rebuild(isSample: boolean): Promise<void> {
    const { database, chains, sums } = this.#options;
    await database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      await chains.reflagAll(transaction, isSample);
      await sums.rebuild(transaction, isSample);
    });
  }

  async #replace(
    transaction: Knex.Transaction,
    isSample: boolean,
    change: {
      before: readonly StoredPage[];
      after: readonly StoredPage[];
      gone: readonly string[];
    },
  ): Promise<void> {
    const { pages: store, chains, sums, gap } = this.#options;
    const { before, after, gone } = change;
    if (gone.length) await store.remove(transaction, gone);
    const counted = after.filter(isCounted);
    // Where nothing but new pages came, all of it is known before they are added.
    const settled = before.length
      ? undefined
      : await chains.settle(transaction, isSample, counted);
    // Else a first guess that is mostly right, so that few are written twice.
    const starts = settled?.starts ?? startsOfInterruptions(counted, gap);
    for (const page of after) page.startsInterruption = starts.has(page.id);
    const isThere = new Set(before.map(({ id }) => id));
    const news = after.filter(({ id }) => !isThere.has(id));
    const corrected = after.filter(({ id }) => isThere.has(id));
    await store.add(transaction, news);
    await store.put(transaction, corrected);
    const touched = [...before.filter(isCounted), ...counted];
    const reflagged =
      settled?.weeks ??
      (await chains.reflag(transaction, isSample, chainSpans(touched, gap)));
    await sums.addChannels(transaction, isSample, counted);
    await sums.markDirty(transaction, isSample, [
      ...dirtyWeeks(touched),
      ...reflagged,
    ]);
  }
}

/** One writes at a time: chains and sums have to see what the others wrote. */
export async function holdPages(
  transaction: Knex.Transaction,
  isSample: boolean,
): Promise<void> {
  await holdName(
    transaction,
    `pager-burden ${isSample ? 'sample' : 'real'} pages`,
  );
}

/** Nobody who was erased comes back with what is told of them. */
function hidden<Page extends StoredPage>(
  pages: readonly Page[],
  erased: ErasedNames | undefined,
): readonly Page[] {
  return erased ? pages.map(page => erased.hidePage(page)) : pages;
}

function isCounted({ notCounted }: Pick<StoredPage, 'notCounted'>): boolean {
  return notCounted === undefined;
}
