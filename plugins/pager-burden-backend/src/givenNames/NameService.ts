import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { Audit, Caller, Clock, toIso } from '@operability/backend-kit';
import {
  GivenName,
  GivenNameInput,
  GivenNameRemoval,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { Knex } from 'knex';
import { CatalogDirectory } from '../directory/CatalogDirectory';
import { DatabaseGivenNames, KeptName, SourceName } from './DatabaseGivenNames';
import { CountedName, DatabaseNameList } from './DatabaseNameList';
import { DatabaseNamedPages } from './DatabaseNamedPages';
import { NameRepair } from './NameRepair';
import { refuseErased } from './refuseErased';

interface NameServiceOptions {
  database: Knex;
  given: DatabaseGivenNames;
  list: DatabaseNameList;
  named: Pick<DatabaseNamedPages, 'count'>;
  repair: Pick<NameRepair, 'repair'>;
  directory: Pick<CatalogDirectory, 'find'>;
  audit: Audit;
  clock: Clock;
  /** Called when pages have changed. */
  onChange: () => void;
}

/** As long as whoever asks is kept waiting; the rest goes on by itself. */
const repairMs = 10_000;
const meanwhile = 'Somebody else has said meanwhile what it means; look again';

/** Takes what administrators say that names of sources mean. */
export class NameService {
  readonly #options: NameServiceOptions;

  private constructor(options: NameServiceOptions) {
    this.#options = options;
  }

  static create(options: NameServiceOptions): NameService {
    return new NameService(options);
  }

  async get(
    reader: BurdenReader,
    query: {
      state: 'unknown' | 'given';
      source?: string;
      limit: number;
      cursor?: string;
    },
  ): Promise<{ items: GivenName[]; totalItems: number; nextCursor?: string }> {
    requireImporter(reader);
    const { state, source, limit, cursor = '0' } = query;
    if (!/^\d{1,9}$/.test(cursor)) {
      throw new InputError('cursor: must be one that a list has answered');
    }
    const { list, given } = this.#options;
    const offset = Number(cursor);
    const { items, total } = await list[state]({ source, offset, limit });
    const next = offset + items.length;
    const kept = await given.getMany(items);
    return {
      items: items.map((item, index) => present(item, kept[index])),
      totalItems: total,
      ...(items.length && next < total && { nextCursor: String(next) }),
    };
  }

  /**
   * Says what a name means, and changes the pages that are in.
   *
   * @throws InputError where the catalog has no such thing, or hides it
   * @throws ConflictError where somebody else has said what it means meanwhile,
   *   and where it would name somebody who was erased
   */
  async put(
    caller: Caller,
    reader: BurdenReader,
    { source, kind, name, target, version }: GivenNameInput,
  ): Promise<GivenName> {
    const { database, given, named, audit, clock } = this.#options;
    const called = { source, kind, name };
    const action = { eventId: 'name-update', meta: { ...called, target } };
    return audit.record(caller, action, async () => {
      requireImporter(reader);
      const ref = await this.#targetOf(reader, kind, target);
      const meaning = {
        target: ref,
        by: reader.actorRef,
        at: clock.now(),
        version: version + 1,
      };
      const isKept = await database.transaction(async transaction => {
        if (kind === 'person') await refuseErased(transaction, [name, ref]);
        return given.put(called, meaning, transaction);
      });
      if (!isKept) throw new ConflictError(meanwhile);
      await this.#repair(called);
      const pages = await named.count(called);
      const result = present({ ...called, pages }, await given.get(called));
      return { result, meta: { target: ref, version: version + 1, pages } };
    });
  }

  /**
   * Takes back what somebody said; what a file of the source says holds again.
   *
   * @throws NotFoundError where nobody has said what the name means
   * @throws ConflictError where somebody else has said what it means meanwhile
   */
  async remove(
    caller: Caller,
    reader: BurdenReader,
    { version, ...called }: GivenNameRemoval,
  ): Promise<void> {
    const { given, audit, clock } = this.#options;
    const action = { eventId: 'name-delete', meta: { ...called } };
    await audit.record(caller, action, async () => {
      requireImporter(reader);
      const kept = await given.get(called);
      if (!kept?.target) {
        throw new NotFoundError(`Nobody has said what '${called.name}' means`);
      }
      const isKept = await given.put(called, {
        by: reader.actorRef,
        at: clock.now(),
        version: version + 1,
      });
      if (!isKept) throw new ConflictError(meanwhile);
      await this.#repair(called);
      return { result: undefined, meta: { target: kept.target } };
    });
  }

  async #targetOf(
    reader: BurdenReader,
    kind: SourceName['kind'],
    target: string,
  ): Promise<string> {
    const isPerson = kind === 'person';
    if (target.startsWith('user:') !== isPerson) {
      throw new InputError(
        isPerson
          ? 'target: must be a user such as user:default/ion-fox'
          : 'target: must be a thing such as component:default/logplex',
      );
    }
    const names = await this.#options.directory.find({
      entities: isPerson ? [] : [target],
      people: isPerson ? [target] : [],
    });
    const ref = names[kind](target)?.ref;
    if (!ref || !reader.maySee({ entity: ref, isEntityKnown: true })) {
      throw new InputError(
        `target: the catalog has no ${target}, or you may not see it`,
      );
    }
    return ref;
  }

  async #repair(name: SourceName): Promise<void> {
    const { repair, onChange } = this.#options;
    const signal = AbortSignal.timeout(repairMs);
    try {
      await repair.repair(name, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      onChange();
    }
  }
}

function present(
  { source, kind, name, pages, newestPageAt }: CountedName,
  kept: KeptName | undefined,
): GivenName {
  return {
    source,
    kind,
    name,
    pages,
    ...(newestPageAt !== undefined && { newestPageAt: toIso(newestPageAt) }),
    version: kept?.version ?? 0,
    ...meaningOf(kept),
  };
}

/** What a file of the source said is no explanation that could be taken back. */
function meaningOf(kept: KeptName | undefined): Partial<GivenName> {
  if (!kept?.target) return {};
  return {
    target: kept.target,
    ...(kept.by && { by: kept.by }),
    at: toIso(kept.at),
    ...(kept.isDue && { isRepairing: true }),
  };
}

function requireImporter(reader: BurdenReader): void {
  if (!reader.mayImport) {
    throw new NotAllowedError('Names are explained by administrators');
  }
}
