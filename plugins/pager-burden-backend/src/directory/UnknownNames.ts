import { unknown, unowned } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { CalendarBook } from '../duty/CalendarBook';
import { classificationOf } from '../pages/classifyPage';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { StoredPage } from '../pages/pageRows';
import { holdPages, PageWriter } from '../pages/PageWriter';
import { SourceDirectory } from '../givenNames/SourceDirectory';
import { KnownNames } from './KnownNames';

interface UnknownNamesOptions {
  database: Knex;
  pages: DatabasePageStore;
  directory: Pick<SourceDirectory, 'find'>;
  calendars: Pick<CalendarBook, 'forPages'>;
  writer: PageWriter;
  /** The reporting zone. */
  timeZone: string;
}

const namesAtOnce = 1000;
const pagesAtOnce = 2000;

/** What came of looking for names. */
export interface LookedFor {
  /** Names that the catalog knows now. */
  found: number;
  /** Names that it still does not know. */
  left: number;
}

/** Gives pages their things and people, once the catalog knows what they are called. */
export class UnknownNames {
  readonly #options: UnknownNamesOptions;

  private constructor(options: UnknownNamesOptions) {
    this.#options = options;
  }

  static create(options: UnknownNamesOptions): UnknownNames {
    return new UnknownNames(options);
  }

  /**
   * Asks the catalog about every name that it did not know.
   *
   * @param options - `isFilling`: whoever may have more groups soon is left
   *   unknown for now, as of which team they are is decided once
   */
  async lookAgain(
    isSample: boolean,
    signal: AbortSignal,
    { isFilling = false } = {},
  ): Promise<LookedFor> {
    const looked = { found: 0, left: 0 };
    for (const column of ['entity', 'person'] as const) {
      const at = await this.#lookAgainAt(isSample, column, signal, isFilling);
      looked.found += at.found;
      looked.left += at.left;
    }
    await this.#options.writer.sumUp(isSample);
    return looked;
  }

  async #lookAgainAt(
    isSample: boolean,
    column: 'entity' | 'person',
    signal: AbortSignal,
    isFilling: boolean,
  ): Promise<LookedFor> {
    const { pages, directory } = this.#options;
    const looked = { found: 0, left: 0 };
    let after = '';
    for (;;) {
      const called = await pages.unknownNames(
        isSample,
        column,
        after,
        namesAtOnce,
      );
      const known = await directory.find(
        {
          entities: column === 'entity' ? called : [],
          people: column === 'person' ? called : [],
        },
        { isAnew: true, isFilling },
      );
      const found = called.filter(name => known[column](name));
      looked.found += found.length;
      looked.left += called.length - found.length;
      while (
        found.length &&
        (await this.#give(isSample, column, found, signal, isFilling))
      );
      if (called.length < namesAtOnce || signal.aborted) return looked;
      after = called[called.length - 1];
    }
  }

  /** @returns whether there may be more */
  async #give(
    isSample: boolean,
    column: 'entity' | 'person',
    called: readonly string[],
    signal: AbortSignal,
    isFilling: boolean,
  ): Promise<boolean> {
    const { database, pages, directory, calendars, writer, timeZone } =
      this.#options;
    const some = await pages.withUnknown(
      database,
      isSample,
      column,
      called,
      pagesAtOnce,
    );
    const names = await directory.find(
      {
        entities: some.map(({ entity }) => entity),
        people: some.flatMap(({ person }) => person ?? []),
      },
      { isFilling },
    );
    const book = await calendars.forPages(
      isSample,
      some.flatMap(({ person, sentAt }) => {
        const ref = person && names.person(person)?.ref;
        return ref ? [{ userRef: ref, at: sentAt }] : [];
      }),
      signal,
    );
    await database.transaction(async transaction => {
      await holdPages(transaction, isSample);
      const ids = some.map(({ id }) => id);
      const now = await pages.getMany(ids, transaction);
      await writer.revise(
        transaction,
        isSample,
        now.map(before => {
          const after = named(before, names);
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
    return some.length === pagesAtOnce;
  }
}

/** Whose thing it is now was not known then: there is nothing better. */
function named(page: StoredPage, names: KnownNames): StoredPage {
  const entity = page.isEntityKnown ? undefined : names.entity(page.entity);
  const person =
    page.isPersonKnown || page.person === undefined
      ? undefined
      : names.person(page.person);
  const team =
    entity && page.team === unknown ? entity.ownerRef ?? unowned : page.team;
  return {
    ...page,
    team,
    ...(entity && { entity: entity.ref, isEntityKnown: true }),
    ...(person && { person: person.ref, isPersonKnown: true }),
    personTeam:
      page.person === undefined
        ? undefined
        : names.otherTeamOf(page.person, team) ??
          (page.isPersonKnown && team === page.team
            ? page.personTeam
            : undefined),
  };
}
