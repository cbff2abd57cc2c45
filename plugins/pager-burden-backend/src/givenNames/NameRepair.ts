import { NameKind } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { CalendarBook } from '../duty/CalendarBook';
import { classificationOf } from '../pages/classifyPage';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { StoredPage } from '../pages/pageRows';
import { holdPages, PageWriter } from '../pages/PageWriter';
import { DatabaseGivenNames, SourceName } from './DatabaseGivenNames';
import { DatabaseNamedPages } from './DatabaseNamedPages';
import { renamed } from './renamed';
import { SourceDirectory } from './SourceDirectory';

interface NameRepairOptions {
  database: Knex;
  pages: DatabasePageStore;
  named: DatabaseNamedPages;
  given: DatabaseGivenNames;
  directory: SourceDirectory;
  calendars: Pick<CalendarBook, 'forPages'>;
  writer: PageWriter;
  /** The reporting zone. */
  timeZone: string;
}

const pagesAtOnce = 2000;
const namesAtOnce = 100;

/** Changes pages that are in where somebody has said what a name in them means. */
export class NameRepair {
  readonly #options: NameRepairOptions;

  private constructor(options: NameRepairOptions) {
    this.#options = options;
  }

  static create(options: NameRepairOptions): NameRepair {
    return new NameRepair(options);
  }

  /** Changes all pages with a name. Interrupted, it is gone on with by {@link NameRepair.catchUp}. */
  async repair(name: SourceName, signal: AbortSignal): Promise<void> {
    const { given, named, writer } = this.#options;
    const kept = await given.get(name);
    try {
      // What was explained first: taken back, its pages are among the others.
      for (const list of ['explained', 'unknown'] as const) {
        let after: string | undefined;
        do {
          signal.throwIfAborted();
          const some = await named[list](name, after, pagesAtOnce);
          await this.#change(name, some, signal);
          after =
            some.length < pagesAtOnce ? undefined : some[some.length - 1].id;
        } while (after);
      }
      if (kept) await given.settle(kept);
    } finally {
      await writer.sumUp(false);
    }
  }

  /** Goes on with what was interrupted, and with what the catalog knows only now. */
  async catchUp(signal: AbortSignal): Promise<void> {
    const { given } = this.#options;
    for (const name of [
      ...(await given.due(namesAtOnce)),
      ...(await this.#missed()),
    ]) {
      if (signal.aborted) return;
      await this.repair(name, signal);
    }
  }

  /** Names of pages that came before the catalog knew what they mean. */
  async #missed(): Promise<SourceName[]> {
    const { named, directory } = this.#options;
    const found: SourceName[] = [];
    const missed = await named.missed();
    for (const source of new Set(missed.map(name => name.source))) {
      const own = missed.filter(name => name.source === source);
      const called = (kind: NameKind) =>
        own.filter(name => name.kind === kind).map(({ name }) => name);
      const names = await directory.find({
        source,
        entities: called('entity'),
        people: called('person'),
      });
      found.push(...own.filter(({ kind, name }) => names.isGiven(kind, name)));
    }
    return found;
  }

  async #change(
    { source, kind }: SourceName,
    some: readonly StoredPage[],
    signal: AbortSignal,
  ): Promise<void> {
    if (!some.length) return;
    const { database, pages, directory, calendars, writer, timeZone } =
      this.#options;
    const names = await directory.find({
      source,
      entities: some.map(page => page.entityCalled ?? page.entity),
      people: some.flatMap(page => page.personCalled ?? page.person ?? []),
    });
    const isChanged = (page: StoredPage) =>
      differs(page, renamed(page, kind, names), kind);
    const changing = some.filter(isChanged);
    if (!changing.length) return;
    const book = await calendars.forPages(
      false,
      changing.flatMap(page => {
        const { person, isPersonKnown, sentAt } = renamed(page, kind, names);
        return person && isPersonKnown ? [{ userRef: person, at: sentAt }] : [];
      }),
      signal,
    );
    await database.transaction(async transaction => {
      await holdPages(transaction, false);
      const ids = changing.map(({ id }) => id);
      const now = await pages.getMany(ids, transaction);
      await writer.revise(
        transaction,
        false,
        now.map(before => {
          const after = renamed(before, kind, names);
          const calendar = after.person && book.get(after.person);
          return {
            before,
            after: {
              ...after,
              ...classificationOf(after, calendar || undefined, timeZone),
            },
          };
        }),
      );
    });
  }
}

function differs(one: StoredPage, other: StoredPage, kind: NameKind): boolean {
  return kind === 'entity'
    ? one.entity !== other.entity || one.entityCalled !== other.entityCalled
    : one.person !== other.person || one.personCalled !== other.personCalled;
}
