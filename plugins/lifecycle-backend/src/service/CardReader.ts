import { CompoundEntityRef } from '@backstage/catalog-model';
import { CallerCredentials } from '@operability/backend-kit';
import { RouteRequest, RouteResult } from '@operability/contract-kit';
import {
  Card,
  EntityCard,
  LifecycleContract,
} from '@operability/plugin-lifecycle-common';
import { LifecycleStore } from '../store/LifecycleStore';
import { currentStages } from './currentStages';
import { decodeSequence, encodeSequence } from './cursors';
import { CardMarks } from './CardMarks';
import { PlacementAccess } from './PlacementAccess';
import { PlacementFinder } from './PlacementFinder';
import { toCard } from './toCard';
import { toMove } from './toMove';
import { toPlan } from './toPlan';

type Routes = LifecycleContract['routes'];
type HistoryQuery = RouteRequest<Routes['getCardHistory']>['query'];
type History = RouteResult<Routes['getCardHistory']>;
type ChangesQuery = RouteRequest<Routes['listChanges']>['query'];
type Changes = RouteResult<Routes['listChanges']>;
type Stages = RouteResult<Routes['listStages']>;

/** As many moves as an entity's page shows at once; the rest is in its history. */
const movesOnCard = 50;

interface CardReaderOptions {
  store: LifecycleStore;
  access: PlacementAccess;
  finder: PlacementFinder;
  marks: CardMarks;
}

/** Reads single cards, their histories, the stages, and the feed of changes. */
export class CardReader {
  readonly #store: LifecycleStore;
  readonly #access: PlacementAccess;
  readonly #finder: PlacementFinder;
  readonly #marks: CardMarks;

  private constructor(options: CardReaderOptions) {
    this.#store = options.store;
    this.#access = options.access;
    this.#finder = options.finder;
    this.#marks = options.marks;
  }

  static create(options: CardReaderOptions): CardReader {
    return new CardReader(options);
  }

  async stages(credentials: CallerCredentials): Promise<Stages> {
    await this.#access.readerOf(credentials);
    const { stages, problems } = await currentStages(this.#store);
    return {
      items: stages.map(({ brokenRules: _, ...stage }) => stage),
      totalItems: stages.length,
      problems: [...problems],
    };
  }

  async card(credentials: CallerCredentials, id: string): Promise<Card> {
    const reader = await this.#access.readerOf(credentials);
    const placement = await this.#finder.byId(reader, id);
    const { stages } = await currentStages(this.#store);
    const [card] = await this.#marks.markOn(
      [toCard(placement, stages, reader)],
      credentials,
    );
    return card;
  }

  async entity(
    credentials: CallerCredentials,
    path: CompoundEntityRef,
  ): Promise<EntityCard> {
    const reader = await this.#access.readerOf(credentials);
    const placement = await this.#finder.byEntity(reader, path);
    const [{ stages }, { moves }, plan] = await Promise.all([
      currentStages(this.#store),
      this.#store.listMoves(placement.id, { limit: movesOnCard }),
      this.#store.getPlan(placement.id),
    ]);
    const [card] = await this.#marks.markOn(
      [toCard(placement, stages, reader)],
      credentials,
    );
    return {
      ...card,
      history: moves.map(toMove),
      sunsetPlan: plan && toPlan(plan),
    };
  }

  async cardHistory(
    credentials: CallerCredentials,
    id: string,
    query: HistoryQuery,
  ): Promise<History> {
    const reader = await this.#access.readerOf(credentials);
    const placement = await this.#finder.byId(reader, id);
    return this.#history(placement.id, query);
  }

  async entityHistory(
    credentials: CallerCredentials,
    path: CompoundEntityRef,
    query: HistoryQuery,
  ): Promise<History> {
    const reader = await this.#access.readerOf(credentials);
    const placement = await this.#finder.byEntity(reader, path);
    return this.#history(placement.id, query);
  }

  async changes(
    credentials: CallerCredentials,
    query: ChangesQuery,
  ): Promise<Changes> {
    const { scope } = await this.#access.readerOf(credentials);
    return this.#store.listChanges(scope, query);
  }

  async #history(
    placementId: string,
    { limit, cursor }: HistoryQuery,
  ): Promise<History> {
    const before = cursor === undefined ? undefined : decodeSequence(cursor);
    const { moves, total } = await this.#store.listMoves(placementId, {
      limit: limit + 1,
      before,
    });
    const page = moves.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toMove),
      totalItems: total,
      nextCursor:
        moves.length > limit && last
          ? encodeSequence(last.sequence)
          : undefined,
    };
  }
}
