import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunksOf, Clock } from '@operability/backend-kit';
import { Groups, GroupTree } from './Groups';
import { KnownEntity, KnownNames, KnownPerson, refOf } from './KnownNames';

const cacheMs = 60_000;
const mostCached = 20_000;
const refsAtOnce = 1000;
const addressesAtOnce = 100;

interface CatalogDirectoryOptions {
  catalog: Pick<CatalogService, 'getEntitiesByRefs' | 'getEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  groups: Groups;
  clock: Clock;
}

/** How names are looked for. */
export interface Search {
  /** Asks again for what the catalog lacked within the last minute. */
  isAnew?: boolean;
  /**
   * Leaves out whoever is in no group, or in one that the catalog lacks: while
   * it fills, more may come.
   */
  isFilling?: boolean;
}

/** What is kept of a name, with what was made of it: a file asks again and again. */
interface Found {
  until: number;
  entity: Entity | undefined;
  known?: KnownEntity;
  person?: { tree: GroupTree; known: KnownPerson; lacksGroups: boolean };
}

/** Finds out whom and what sources mean, as the catalog was within the last minute. */
export class CatalogDirectory {
  readonly #options: CatalogDirectoryOptions;
  /** By reference or address; undefined for what the catalog does not know. */
  readonly #found = new Map<string, Found>();

  private constructor(options: CatalogDirectoryOptions) {
    this.#options = options;
  }

  static create(options: CatalogDirectoryOptions): CatalogDirectory {
    return new CatalogDirectory(options);
  }

  /** Rejects while the catalog cannot say. */
  async find(
    names: { entities: Iterable<string>; people: Iterable<string> },
    { isAnew = false, isFilling = false }: Search = {},
  ): Promise<KnownNames> {
    if (this.#found.size > mostCached) this.#found.clear();
    const entities = [...new Set(names.entities)];
    const people = [...new Set(names.people)];
    const addresses = people
      .map(name => name.toLocaleLowerCase('en-US'))
      .filter(name => name.includes('@'));
    const refs = [
      ...entities.map(name => refOf(name, 'component')),
      ...people.map(name => refOf(name, 'user')),
    ].filter(ref => ref !== undefined);
    await this.#readRefs(this.#unread(refs, isAnew));
    await this.#readAddresses(this.#unread(addresses, isAnew));
    const tree = await this.#options.groups.tree({
      isAnew: isAnew && people.length > 0,
    });
    return KnownNames.of(
      new Map(this.#entities(refs)),
      new Map(this.#people([...refs, ...addresses], tree, isFilling)),
    );
  }

  #people(
    keys: readonly string[],
    tree: GroupTree,
    isFilling: boolean,
  ): [string, KnownPerson][] {
    return keys.flatMap((key): [string, KnownPerson][] => {
      const found = this.#found.get(key);
      // A thing or a group may be named where a person should be.
      if (!found?.entity || !isUser(found.entity)) return [];
      if (found.person?.tree !== tree) {
        found.person = { tree, ...toKnownPerson(found.entity, tree) };
      }
      const { known, lacksGroups } = found.person;
      return isFilling && lacksGroups ? [] : [[key, known]];
    });
  }

  #entities(refs: readonly string[]): [string, KnownEntity][] {
    return refs.flatMap((ref): [string, KnownEntity][] => {
      const found = this.#found.get(ref);
      if (!found?.entity) return [];
      found.known ??= toKnownEntity(found.entity);
      return [[ref, found.known]];
    });
  }

  async #readRefs(refs: readonly string[]): Promise<void> {
    for (const chunk of chunksOf(refs, refsAtOnce)) {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs: chunk, fields: ['kind', 'metadata', 'relations'] },
        await this.#credentials(),
      );
      chunk.forEach((ref, index) => this.#keep(ref, items[index]));
    }
  }

  async #readAddresses(addresses: readonly string[]): Promise<void> {
    for (const chunk of chunksOf(addresses, addressesAtOnce)) {
      const { items } = await this.#options.catalog.getEntities(
        { filter: { kind: 'User', 'spec.profile.email': chunk } },
        await this.#credentials(),
      );
      chunk.forEach(address => this.#keep(address, undefined));
      for (const entity of items) {
        const { email } = entity.spec?.profile as { email: string };
        this.#keep(email.toLocaleLowerCase('en-US'), entity);
      }
    }
  }

  #unread(keys: readonly string[], isAnew: boolean): string[] {
    const now = this.#options.clock.now();
    return [...new Set(keys)].filter(key => {
      const found = this.#found.get(key);
      const isMissing = !found?.entity || found.person?.lacksGroups;
      return !found || found.until <= now || (isAnew && isMissing);
    });
  }

  #keep(key: string, entity: Entity | undefined): void {
    const until = this.#options.clock.now() + cacheMs;
    this.#found.set(key, { until, entity });
  }

  async #credentials() {
    return { credentials: await this.#options.auth.getOwnServiceCredentials() };
  }
}

function isUser({ kind }: Entity): boolean {
  return kind.toLocaleLowerCase('en-US') === 'user';
}

function toKnownEntity(entity: Entity): KnownEntity {
  return {
    ref: stringifyEntityRef(entity),
    ownerRef: targetsOf(entity, RELATION_OWNED_BY)[0],
  };
}

function toKnownPerson(entity: Entity, tree: GroupTree) {
  const own = targetsOf(entity, RELATION_MEMBER_OF);
  const above = own.flatMap(ref => tree.lineOf(ref));
  return {
    known: {
      ref: stringifyEntityRef(entity),
      teams: [...new Set([...own, ...above])],
    },
    lacksGroups: !own.length || !above.every(ref => tree.has(ref)),
  };
}

function targetsOf({ relations }: Entity, type: string): string[] {
  return (relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
}
