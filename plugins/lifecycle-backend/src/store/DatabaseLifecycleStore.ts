import { Knex } from 'knex';
import { EntitySnapshot } from '../domain/EntitySnapshot';
import { FirstPlacement } from '../domain/firstPlacement';
import {
  Binding,
  CardChange,
  ColumnPosition,
  LifecycleStore,
  NewCard,
  NewMove,
  NewPlan,
  PlacementFilter,
  PlacementScope,
} from './LifecycleStore';
import { PlacementDifference } from '../domain/comparePlacements';
import { StageSet } from '../domain/stages';
import { Placement } from './Placement';
import * as board from './queries/board';
import * as cards from './queries/cards';
import * as catalogState from './queries/catalogState';
import { listChanges } from './queries/changes';
import * as moves from './queries/moves';
import * as placements from './queries/placements';
import * as plans from './queries/plans';
import * as sync from './queries/sync';

/** Keeps placements, moves and plans in the plugin's database. */
export class DatabaseLifecycleStore implements LifecycleStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseLifecycleStore {
    return new DatabaseLifecycleStore(options.database);
  }

  async getPlacement(id: string) {
    return placements.getPlacement(this.#database, { id });
  }

  async getPlacements(ids: readonly string[]) {
    return placements.getPlacements(this.#database, ids);
  }

  async getPlacementOf(entityRef: string) {
    return placements.getPlacement(this.#database, { entity_ref: entityRef });
  }

  async whereabouts(entityRefs: readonly string[]) {
    return placements.whereabouts(this.#database, entityRefs);
  }

  async systemTitleOf(systemRef: string) {
    return placements.systemTitleOf(this.#database, systemRef);
  }

  async countByStage(scope: PlacementScope, filter: PlacementFilter) {
    return board.countByStage(this.#database, scope, filter);
  }

  async listColumn(
    scope: PlacementScope,
    filter: PlacementFilter,
    column: {
      stage: string;
      byLane: boolean;
      limit: number;
      after?: ColumnPosition;
    },
  ) {
    return board.listColumn(this.#database, scope, filter, column);
  }

  async listLanes(
    scope: PlacementScope,
    filter: PlacementFilter,
    stage: string,
  ) {
    return board.listLanes(this.#database, scope, filter, stage);
  }

  async listFacets(scope: PlacementScope) {
    return board.listFacets(this.#database, scope);
  }

  async move(move: NewMove) {
    return moves.movePlacement(this.#database, move);
  }

  async listMoves(
    placementId: string,
    page: { limit: number; before?: number },
  ) {
    return moves.listMoves(this.#database, placementId, page);
  }

  async addCard(card: NewCard) {
    return cards.addCard(this.#database, card);
  }

  async updateCard(change: CardChange) {
    return cards.updateCard(this.#database, change);
  }

  async deleteCard(card: { id: string; version: number; at: number }) {
    return cards.deleteCard(this.#database, card);
  }

  async bindCard(binding: Binding) {
    return cards.bindCard(this.#database, binding);
  }

  async getPlan(placementId: string) {
    return plans.getPlan(this.#database, placementId);
  }

  async putPlan(plan: NewPlan) {
    return plans.putPlan(this.#database, plan);
  }

  async listEntityPlacements() {
    return sync.listEntityPlacements(this.#database);
  }

  async placeEntity(
    snapshot: EntitySnapshot,
    placement: FirstPlacement,
    at: number,
  ): Promise<Placement> {
    await sync.insertPlacements(this.#database, [{ snapshot, placement }], at);
    const placed = await this.getPlacementOf(snapshot.entityRef);
    if (!placed) throw new Error(`${snapshot.entityRef} could not be placed`);
    return placed;
  }

  async applyDifference(difference: PlacementDifference, at: number) {
    return sync.applyDifference(this.#database, difference, at);
  }

  async getCatalogState() {
    return catalogState.getCatalogState(this.#database);
  }

  async recordSuccess(at: number, stages: StageSet) {
    return catalogState.recordSuccess(this.#database, at, stages);
  }

  async recordFailure(at: number, failure: string) {
    return catalogState.recordFailure(this.#database, at, failure);
  }

  async listChanges(
    scope: PlacementScope,
    page: { after: number; limit: number },
  ) {
    return listChanges(this.#database, scope, page);
  }
}
