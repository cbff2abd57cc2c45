import {
  BurdenPage,
  burdenPageFilters,
  Dataset,
  DeletedPages,
} from '@operability/plugin-pager-burden-common';
import * as z from 'zod';
import { BurdenReader } from '../access/BurdenReader';
import { DeletedWeeks } from '../retention/DeletedWeeks';
import { DatabasePageList } from './DatabasePageList';
import { PageFilters } from './matchingPages';
import { PagePlace, readPlace, writePlace } from './pageCursor';
import { presentPage } from './presentPage';
import { ReadingParts } from './ReadingParts';

/** Which pages somebody asks for. */
export type PagesQuery = z.output<typeof burdenPageFilters>;

interface PageListServiceOptions extends Pick<ReadingParts, 'data'> {
  list: DatabasePageList;
  deleted: Pick<DeletedWeeks, 'among'>;
}

const exportedAtOnce = 2000;

/** The pages behind a number. */
export class PageListService {
  readonly #options: PageListServiceOptions;

  private constructor(options: PageListServiceOptions) {
    this.#options = options;
  }

  static create(options: PageListServiceOptions): PageListService {
    return new PageListService(options);
  }

  async get(
    reader: BurdenReader,
    query: PagesQuery & { limit: number; cursor?: string },
  ): Promise<{
    data: Dataset;
    deleted?: DeletedPages;
    items: BurdenPage[];
    totalItems: number;
    nextCursor?: string;
  }> {
    const { list, deleted } = this.#options;
    const filters = this.filtersOf(reader, query);
    const after = readPlace(query.cursor);
    const { limit } = query;
    const [found, totalItems, gone] = await Promise.all([
      list.list(filters, { after, limit: limit + 1 }),
      list.count(filters),
      deleted.among(filters.isSample, {
        weeks: query.week,
        firstWeek: query.firstWeek,
        since: query.since ? Date.parse(query.since) : undefined,
      }),
    ]);
    const pages = found.slice(0, limit);
    const company = await list.companyOf(pages);
    return {
      data: filters.isSample ? 'sample' : 'real',
      ...(gone && { deleted: gone }),
      items: pages.map(page =>
        presentPage(page, company, reader, query.profile),
      ),
      totalItems,
      ...(found.length > limit && {
        nextCursor: writePlace(pages[pages.length - 1]),
      }),
    };
  }

  /** Every page that the filters find, some at a time. */
  async *all(
    reader: BurdenReader,
    query: PagesQuery,
  ): AsyncGenerator<BurdenPage> {
    const { list } = this.#options;
    const filters = this.filtersOf(reader, query);
    let after: PagePlace | undefined;
    for (;;) {
      const pages = await list.list(filters, { after, limit: exportedAtOnce });
      const company = await list.companyOf(pages);
      for (const page of pages) {
        yield presentPage(page, company, reader, query.profile);
      }
      if (pages.length < exportedAtOnce) return;
      after = pages[pages.length - 1];
    }
  }

  /** What the filters of a request come to. */
  filtersOf(reader: BurdenReader, query: PagesQuery): PageFilters {
    return {
      isSample: (query.data ?? this.#options.data) === 'sample',
      teams: query.team,
      exceptTeams: query.exceptTeam,
      answeredBy: query.answeredBy,
      weeks: query.week,
      times: query,
      // Nothing came to another program.
      person: query.mine && (reader.actorRef ?? ''),
      classes: query.class,
      profile: query.profile,
      entities: query.entity,
      exceptEntities: query.exceptEntity,
      fingerprint: query.fingerprint,
      text: query.q?.trim(),
      traits: query.is,
      isCounted:
        query.counted === undefined ? undefined : query.counted === 'true',
      scope: reader.scope,
    };
  }
}
