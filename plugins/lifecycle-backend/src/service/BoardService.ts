import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { RouteRequest } from '@operability/contract-kit';
import {
  Board,
  BoardStage,
  LifecycleContract,
} from '@operability/plugin-lifecycle-common';
import { CallerCredentials, Clock, toIso } from '@operability/backend-kit';
import { builtInStageSet } from '../domain/readStages';
import { findStage, KnownStage } from '../domain/stages';
import { CatalogState, Facet, LifecycleStore } from '../store/LifecycleStore';
import { decodeColumn, encodeColumn } from './cursors';
import { requireStage } from './currentStages';
import { CardMarks } from './CardMarks';
import { PlacementAccess, Reader } from './PlacementAccess';
import { toCard } from './toCard';

type Query = RouteRequest<LifecycleContract['routes']['getBoard']>['query'];

/** The catalog is compared several times a minute; silence this long says it is not. */
const staleAfterMs = 2 * 60 * 1000;

interface BoardServiceOptions {
  store: LifecycleStore;
  access: PlacementAccess;
  marks: CardMarks;
  clock: Clock;
}

/** The board, from this plugin's own tables, so that it answers while the catalog does not. */
export class BoardService {
  readonly #store: LifecycleStore;
  readonly #access: PlacementAccess;
  readonly #marks: CardMarks;
  readonly #clock: Clock;

  private constructor(options: BoardServiceOptions) {
    this.#store = options.store;
    this.#access = options.access;
    this.#marks = options.marks;
    this.#clock = options.clock;
  }

  static create(options: BoardServiceOptions): BoardService {
    return new BoardService(options);
  }

  /** @throws InputError when a stage or a cursor is none */
  async read(credentials: CallerCredentials, query: Query): Promise<Board> {
    const reader = await this.#access.readerOf(credentials);
    const { scope } = reader;
    const filter = filterOf(query);
    const [state, totals, facets] = await Promise.all([
      this.#store.getCatalogState(),
      this.#store.countByStage(scope, filter),
      this.#store.listFacets(scope),
    ]);
    const { stages, problems } = state.stages ?? builtInStageSet;
    const columns = columnsOf(stages, [...totals.keys()]);
    if (query.cursor !== undefined && query.stage === undefined) {
      throw new InputError('query.cursor: goes only together with stage');
    }
    if (query.stage !== undefined && !totals.has(query.stage)) {
      requireStage(stages, query.stage, 'query.stage');
    }
    const wanted = columns.filter(
      ({ name }) => query.stage === undefined || name === query.stage,
    );
    const answered = await Promise.all(
      wanted.map(column =>
        this.#column(reader, query, column, {
          stages,
          total: totals.get(column.name) ?? 0,
        }),
      ),
    );
    return {
      stages: await this.#withMarks(answered, credentials),
      facets: {
        owners: facets.owners.map(titledByName),
        systems: facets.systems.map(titledByName),
        kinds: facets.kinds.map(facet => ({ title: facet.value, ...facet })),
      },
      problems: [...problems],
      catalog: this.#catalogOf(state),
    };
  }

  async #column(
    reader: Reader,
    query: Query,
    column: Column,
    known: { stages: readonly KnownStage[]; total: number },
  ): Promise<BoardStage> {
    const { name, lanes: lanesBy, ...rest } = column;
    const byLane = lanesBy === 'system';
    const filter = filterOf(query);
    const [page, lanes] = await Promise.all([
      this.#store.listColumn(reader.scope, filter, {
        stage: name,
        byLane,
        limit: query.limit,
        after: query.cursor ? decodeColumn(query.cursor) : undefined,
      }),
      byLane
        ? this.#store.listLanes(reader.scope, filter, name)
        : Promise.resolve(undefined),
    ]);
    return {
      name,
      ...rest,
      total: known.total,
      lanes: lanes?.map(({ systemRef, systemTitle, total }) => ({
        systemRef,
        title: systemTitle ?? systemRef ?? 'No system',
        total,
      })),
      cards: page.placements.map(placement =>
        toCard(placement, known.stages, reader),
      ),
      nextCursor: page.next && encodeColumn(page.next),
    };
  }

  /** Asked for all columns at once, and only for the cards of this answer. */
  async #withMarks(
    stages: readonly BoardStage[],
    credentials: CallerCredentials,
  ): Promise<BoardStage[]> {
    const cards = await this.#marks.markOn(
      stages.flatMap(stage => stage.cards),
      credentials,
    );
    const byId = new Map(cards.map(card => [card.id, card]));
    return stages.map(stage => ({
      ...stage,
      cards: stage.cards.map(card => byId.get(card.id) ?? card),
    }));
  }

  #catalogOf({ succeededAt, failedAt }: CatalogState): Board['catalog'] {
    if (succeededAt === undefined) return { available: false };
    const isFresh = this.#clock.now() - succeededAt < staleAfterMs;
    return {
      available: failedAt === undefined && isFresh,
      seenAt: toIso(succeededAt),
    };
  }
}

type Column = Pick<
  BoardStage,
  'name' | 'title' | 'order' | 'terminal' | 'vanished'
> &
  Pick<KnownStage, 'lanes'>;

/** The stages, and after them those that have vanished but still hold cards. */
function columnsOf(
  stages: readonly KnownStage[],
  occupied: readonly string[],
): Column[] {
  const columns: Column[] = stages.map(
    ({ name, title, order, terminal, lanes }) => ({
      name,
      title,
      order,
      terminal,
      lanes,
    }),
  );
  const last = Math.max(...stages.map(({ order }) => order));
  const vanished = occupied.filter(name => !findStage(stages, name)).sort();
  for (const [index, name] of vanished.entries()) {
    const order = last + 1 + index;
    columns.push({ name, title: name, order, terminal: false, vanished: true });
  }
  return columns;
}

function filterOf({ owner, system, kind, q }: Query) {
  return { owners: owner, systems: system, kinds: kind, text: q };
}

function titledByName({ value, title, count }: Facet) {
  const isNamed = title !== undefined && title !== value;
  return { value, title: isNamed ? title : parseEntityRef(value).name, count };
}
