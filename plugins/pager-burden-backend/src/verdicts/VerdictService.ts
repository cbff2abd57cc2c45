import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Audit, Caller, Clock } from '@operability/backend-kit';
import {
  BurdenPage,
  Verdict,
  VerdictInput,
  VerdictsInput,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { BurdenReader } from '../access/BurdenReader';
import { DatabasePageList } from '../lookups/DatabasePageList';
import { presentPage } from '../lookups/presentPage';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { StoredPage } from '../pages/pageRows';
import { DatabaseVerdictStore } from './DatabaseVerdictStore';

interface VerdictServiceOptions {
  database: Knex;
  pages: DatabasePageStore;
  list: DatabasePageList;
  store: DatabaseVerdictStore;
  audit: Audit;
  clock: Clock;
  /** Called when verdicts were given. */
  onChange: () => void;
}

/** Takes what people say that pages deserved. */
export class VerdictService {
  readonly #options: VerdictServiceOptions;

  private constructor(options: VerdictServiceOptions) {
    this.#options = options;
  }

  static create(options: VerdictServiceOptions): VerdictService {
    return new VerdictService(options);
  }

  /** @throws ConflictError where somebody else has given it one meanwhile */
  async set(
    caller: Caller,
    reader: BurdenReader,
    pageId: string,
    { version, ...input }: VerdictInput,
  ): Promise<Verdict> {
    const { list } = this.#options;
    const [page] = await this.#give(caller, reader, {
      ...input,
      pages: [{ id: pageId, version }],
    });
    return (await list.companyOf([page])).verdicts.get(page.id)!;
  }

  /**
   * One verdict for many pages: all of them, or none.
   *
   * @throws ConflictError where somebody else has given one of them meanwhile
   */
  async setMany(
    caller: Caller,
    reader: BurdenReader,
    input: VerdictsInput,
  ): Promise<BurdenPage[]> {
    const pages = await this.#give(caller, reader, input);
    const company = await this.#options.list.companyOf(pages);
    return pages.map(page => presentPage(page, company, reader));
  }

  async #give(
    caller: Caller,
    reader: BurdenReader,
    input: VerdictsInput,
  ): Promise<StoredPage[]> {
    const { database, store, audit, clock, onChange } = this.#options;
    const { pages: asked, ...verdict } = input;
    const versions = new Map(asked.map(({ id, version }) => [id, version]));
    const pages = await this.#judged(reader, [...versions.keys()]);
    const by = reader.actorRef;
    if (by === undefined) {
      throw new NotAllowedError('Only a person says what a page deserved');
    }
    await audit.record(
      caller,
      {
        eventId: 'verdict-update',
        meta: { verdict: verdict.verdict, pages: pages.map(({ id }) => id) },
      },
      async () => {
        await database.transaction(async transaction => {
          const ids = pages.map(({ id }) => id);
          const known = await store.versions(transaction, ids);
          const given = pages.map(({ id }) => ({
            ...verdict,
            pageId: id,
            by,
            at: clock.now(),
            version: (versions.get(id) ?? 0) + 1,
          }));
          const isCurrent = ids.every(
            id => (known.get(id) ?? 0) === (versions.get(id) ?? 0),
          );
          if (
            !isCurrent ||
            (await store.put(transaction, given)) < given.length
          ) {
            throw new ConflictError(
              'Somebody else has given it a verdict meanwhile',
            );
          }
        });
        return { result: undefined, meta: {} };
      },
    );
    onChange();
    return pages;
  }

  /** The pages in the order asked, all of which the reader may judge. */
  async #judged(
    reader: BurdenReader,
    ids: readonly string[],
  ): Promise<StoredPage[]> {
    const found = new Map(
      (await this.#options.pages.getMany(ids)).map(page => [page.id, page]),
    );
    return ids.map(id => {
      const page = found.get(id);
      if (!page || !reader.mayReadTeam(page.team) || !reader.maySee(page)) {
        throw new NotFoundError(`There is no page '${id}'`);
      }
      if (!reader.mayJudge(page.team)) {
        throw new NotAllowedError(
          'Only the team that is paged says what its pages deserved',
        );
      }
      return page;
    });
  }
}
