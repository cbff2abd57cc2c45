import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunksOf, Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { Definitions } from '../definitions/Definitions';
import { DefinitionsInForce } from '../definitions/DefinitionsInForce';
import {
  compareEntities,
  SeenEntity,
} from '../domain/evaluation/compareEntities';
import { DatabaseWorkStore } from '../engine/DatabaseWorkStore';
import { countChange } from '../results/countChange';
import { saveApplicability } from '../results/saveApplicability';
import { askedOf } from './askedOf';
import { DatabaseEntityStore } from './DatabaseEntityStore';
import { KnownEntity } from './KnownEntity';
import { toKnownEntity } from './toKnownEntity';

interface CatalogCopyOptions {
  database: Knex;
  store: DatabaseEntityStore;
  work: DatabaseWorkStore;
  catalog: Pick<
    CatalogService,
    'streamEntities' | 'getEntitiesByRefs' | 'getEntityByRef'
  >;
  auth: AuthService;
  definitions: Definitions;
  inForce: DefinitionsInForce;
  kinds: readonly string[];
  clock: Clock;
  logger: LoggerService;
  /** Called after something changed. */
  onChange: () => void;
}

/** What tells whether an entity has changed: a fraction of it, read again and again. */
const tagFields = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.etag',
];
const tagsAtOnce = 1000;
const entitiesAtOnce = 500;
/** Of what has to be read as a whole, to tell whether it has changed. */
const noTag = '?';
/** Of what is to be taken again, changed or not. */
const anyTag = '';

/** Keeps our copy of the catalog up to date, and what is asked about whom. */
export class CatalogCopy {
  readonly #options: CatalogCopyOptions;
  #isFailing = false;

  private constructor(options: CatalogCopyOptions) {
    this.#options = options;
  }

  static create(options: CatalogCopyOptions): CatalogCopy {
    return new CatalogCopy(options);
  }

  /**
   * Compares the copy with the catalog once, and has asked anew about what
   * changed. Never rejects: while the catalog cannot be read, everything stays
   * as it is, and grows old. A replica whose definitions are no longer in force
   * leaves it to the others.
   *
   * @returns whether the catalog was read
   */
  async update(signal?: AbortSignal): Promise<boolean> {
    const { logger, store, clock, inForce } = this.#options;
    try {
      if (!(await inForce.areOurs())) return false;
      await this.#compare(signal);
      this.#isFailing = false;
      return true;
    } catch (error) {
      if (signal?.aborted) return false;
      const log = this.#isFailing ? logger.debug : logger.warn;
      this.#isFailing = true;
      log.call(logger, 'Readiness could not read the catalog', {
        cause: String(error),
      });
      await store.recordFailure(clock.now(), String(error)).catch(cause =>
        logger.error('The failure could not be kept either', {
          cause: String(cause),
        }),
      );
      return false;
    }
  }

  /** One entity as the catalog has it now; what is kept, where that does not answer. */
  async refresh(entityRef: string): Promise<KnownEntity | undefined> {
    const { catalog, auth, store, inForce } = this.#options;
    try {
      if (!(await inForce.areOurs())) return await store.get(entityRef);
      const credentials = await auth.getOwnServiceCredentials();
      const entity = await catalog.getEntityByRef(entityRef, { credentials });
      const etag = (await store.etags([entityRef])).get(entityRef);
      if (entity && etag !== undefined && etag !== etagOf(entity)) {
        await this.#take([entity]);
      }
    } catch {
      // What is kept is as good as it gets now.
    }
    return store.get(entityRef);
  }

  async #compare(signal: AbortSignal | undefined): Promise<void> {
    const { store, definitions, clock } = this.#options;
    const at = clock.now();
    const state = await store.state();
    const isNewlyAsked = state.definitions !== definitions.hash;
    const kept = await store.etags();
    const known = isNewlyAsked
      ? new Map([...kept.keys()].map(ref => [ref, anyTag]))
      : kept;
    const seen = await this.#readTags(signal);
    const { changed, departed } = compareEntities(known, seen);
    let taken = 0;
    for (const refs of chunksOf(changed, entitiesAtOnce)) {
      signal?.throwIfAborted();
      const entities = (await this.#read(refs)).filter(
        entity => known.get(stringifyEntityRef(entity)) !== etagOf(entity),
      );
      if (entities.length) await this.#take(entities);
      taken += entities.length;
    }
    if (departed.length) {
      await this.#options.database.transaction(async transaction => {
        await store.remove(transaction, departed, at);
        await countChange(transaction);
      });
    }
    // What an empty reading could not be held against is still to be.
    const isHeld = seen.length > 0 || known.size === 0;
    await store.recordReading(at, isHeld ? definitions.hash : undefined);
    if (taken || departed.length) this.#options.onChange();
  }

  async #readTags(signal: AbortSignal | undefined): Promise<SeenEntity[]> {
    const { catalog, auth, kinds } = this.#options;
    const pages = catalog.streamEntities(
      {
        filter: { kind: [...kinds] },
        fields: tagFields,
        pageSize: tagsAtOnce,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const seen: SeenEntity[] = [];
    for await (const page of pages) {
      signal?.throwIfAborted();
      for (const entity of page) {
        const etag = entity.metadata.etag ?? noTag;
        seen.push({ entityRef: stringifyEntityRef(entity), etag });
      }
    }
    return seen;
  }

  /** What has gone since its tag was read is left out: the next comparison sees that. */
  async #read(entityRefs: string[]): Promise<Entity[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.flatMap(entity => entity ?? []);
  }

  async #take(entities: readonly Entity[]): Promise<void> {
    const { database, store, work, definitions, clock } = this.#options;
    const now = clock.now();
    const known = entities.map(entity => ({
      ...toKnownEntity(entity),
      etag: etagOf(entity),
    }));
    const asked = known.map(one => askedOf(one, definitions));
    await database.transaction(async transaction => {
      await store.save(transaction, known);
      await saveApplicability(transaction, asked, now);
      await work.assign(
        transaction,
        asked.map(({ entityRef, checks }) => ({
          entityRef,
          providers: providersOf(checks, definitions),
        })),
        now,
      );
      await countChange(transaction);
    });
  }
}

/** The catalog's own; without one, that of whatever is in it. */
function etagOf(entity: Entity): string {
  const { etag } = entity.metadata;
  return (
    etag ?? createHash('sha256').update(JSON.stringify(entity)).digest('hex')
  );
}

function providersOf(
  checks: ReadonlyMap<string, { status: string }>,
  definitions: Definitions,
): string[] {
  const providers = [...checks].flatMap(([id, { status }]) => {
    const check = definitions.checks.get(id);
    const isAsked =
      check?.answeredBy === 'provider' || check?.answeredBy === 'declared';
    return status === 'applies' && isAsked ? check.provider ?? [] : [];
  });
  return [...new Set(providers)];
}
