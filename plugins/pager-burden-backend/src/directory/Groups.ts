import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '@operability/backend-kit';
import { refOf } from './KnownNames';

const cacheMs = 60_000;
const managerAnnotation = 'operability.dev/engineering-manager';
const sre = 'group:default/sre';

interface Group {
  title: string;
  parentRef?: string;
  managerRef?: string;
}

interface GroupsOptions {
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  clock: Clock;
}

/** The groups of the organisation at a time. */
export class GroupTree {
  readonly #groups: ReadonlyMap<string, Group>;

  private constructor(groups: ReadonlyMap<string, Group>) {
    this.#groups = groups;
  }

  static of(entities: readonly Entity[]): GroupTree {
    return new GroupTree(
      new Map(
        entities.map(entity => [stringifyEntityRef(entity), toGroup(entity)]),
      ),
    );
  }

  has(ref: string): boolean {
    return this.#groups.has(ref);
  }

  titleOf(ref: string): string {
    return this.#groups.get(ref)?.title ?? ref.replace(/^.*\//, '');
  }

  /** A group and those above it. */
  lineOf(ref: string): string[] {
    const line = [ref];
    for (;;) {
      const parent = this.#groups.get(line[line.length - 1])?.parentRef;
      if (!parent || line.includes(parent)) return line;
      line.push(parent);
    }
  }

  /** Who answers for the balance of a team: a user, or the group SRE. */
  managerOf(ref: string): string {
    for (const group of this.lineOf(ref)) {
      const manager = this.#groups.get(group)?.managerRef;
      if (manager) return manager;
    }
    return sre;
  }
}

/** Knows the groups of the organisation, as they were within the last minute. */
export class Groups {
  readonly #options: GroupsOptions;
  #read?: { until: number; tree: Promise<GroupTree> };

  private constructor(options: GroupsOptions) {
    this.#options = options;
  }

  static create(options: GroupsOptions): Groups {
    return new Groups(options);
  }

  /**
   * Rejects while the catalog cannot say.
   *
   * @param options - `isAnew`: as they are now, for whoever cannot wait a minute
   */
  async tree({ isAnew = false } = {}): Promise<GroupTree> {
    const now = this.#options.clock.now();
    if (isAnew || !this.#read || this.#read.until <= now) {
      const read = { until: now + cacheMs, tree: this.#readAll() };
      this.#read = read;
      // A failure must not be what everybody gets for the next minute.
      read.tree.catch(() => {
        if (this.#read === read) this.#read = undefined;
      });
    }
    return this.#read.tree;
  }

  async #readAll(): Promise<GroupTree> {
    const { catalog, auth } = this.#options;
    const pages = catalog.streamEntities(
      { filter: { kind: 'Group' }, pageSize: 1000 },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const all: Entity[] = [];
    for await (const page of pages) all.push(...page);
    return GroupTree.of(all);
  }
}

function toGroup({ metadata, spec, relations }: Entity): Group {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  const name = profile?.displayName;
  const manager = metadata.annotations?.[managerAnnotation];
  return {
    title: metadata.title ?? (typeof name === 'string' ? name : metadata.name),
    parentRef: relations?.find(({ type }) => type === RELATION_CHILD_OF)
      ?.targetRef,
    managerRef: manager ? refOf(manager, 'user') : undefined,
  };
}
