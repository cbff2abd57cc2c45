import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { EntityVisibility } from '@operability/backend-kit';
import { PlacementChange } from '@operability/plugin-lifecycle-common';
import { LifecyclePlacementFilter } from '@operability/plugin-lifecycle-node';
import {
  KnownPlacement,
  PlacementDifference,
} from '../domain/comparePlacements';
import { EntitySnapshot } from '../domain/EntitySnapshot';
import { FirstPlacement } from '../domain/firstPlacement';
import { StageSet } from '../domain/stages';
import { Placement, StoredMove, StoredPlan } from './Placement';

/** Which placements a reader may see. */
export interface PlacementScope {
  visibility: EntityVisibility;
  /**
   * Whom the reader speaks for. The catalog no longer says who may see what
   * has left it: where it decides, that stays with those it belonged to.
   */
  claims: ReadonlySet<string>;
  /** What `lifecycle.placement.read` is bound to, unless it is granted outright. */
  condition?: PermissionCriteria<LifecyclePlacementFilter>;
}

/** What the board is narrowed to. */
export interface PlacementFilter {
  owners?: readonly string[];
  systems?: readonly string[];
  /** Whatever their case. */
  kinds?: readonly string[];
  /** Part of a title or name. */
  text?: string;
}

/** Where one card stands in its column; the next page starts after it. */
export interface ColumnPosition {
  laneKey: string;
  titleKey: string;
  id: string;
}

/** One page of a column. */
export interface ColumnPage {
  placements: Placement[];
  next?: ColumnPosition;
}

/** One swim lane of a column. */
export interface Lane {
  systemRef?: string;
  systemTitle?: string;
  total: number;
}

/** How often a value occurs. */
export interface Facet {
  value: string;
  title?: string;
  count: number;
}

/** What the plugin knows of the catalog. Instants are epoch milliseconds. */
export interface CatalogState {
  succeededAt?: number;
  failedAt?: number;
  failure?: string;
  /** As the catalog last had them. */
  stages?: StageSet;
}

/** A move about to be written. */
export interface NewMove {
  placementId: string;
  /** The version the mover saw. */
  version: number;
  from: string;
  to: string;
  at: number;
  actorRef?: string;
  reason?: string;
  confirmations: string[];
  override: boolean;
  gate: StoredMove['gate'];
}

/** A card about to be added for a thing that is not in the catalog. */
export interface NewCard {
  title: string;
  ownerRef: string;
  note?: string;
  stage: string;
  unconfirmed: boolean;
  at: number;
  actorRef?: string;
}

/** A card about to be changed. */
export interface CardChange {
  id: string;
  version: number;
  title: string;
  ownerRef: string;
  note?: string;
}

/** A card about to be bound to its entity. */
export interface Binding {
  id: string;
  version: number;
  snapshot: EntitySnapshot;
  at: number;
  actorRef?: string;
}

/** A sunset plan about to be written; version 0 makes the first one. */
export interface NewPlan extends Omit<StoredPlan, 'version'> {
  placementId: string;
  version: number;
}

/**
 * Keeps placements, moves and plans. It decides nothing: a write whose version
 * is stale answers `undefined` and changes nothing.
 */
export interface LifecycleStore {
  getPlacement(id: string): Promise<Placement | undefined>;
  /** In the order of the ids, with holes. */
  getPlacements(ids: readonly string[]): Promise<(Placement | undefined)[]>;
  getPlacementOf(entityRef: string): Promise<Placement | undefined>;
  /** Title and stage of those of the entities that are on the board. */
  whereabouts(
    entityRefs: readonly string[],
  ): Promise<Map<string, { title: string; stage: string }>>;
  /** What the board calls a system; undefined for one without cards. */
  systemTitleOf(systemRef: string): Promise<string | undefined>;

  countByStage(
    scope: PlacementScope,
    filter: PlacementFilter,
  ): Promise<Map<string, number>>;
  /** The cards of a stage by title, or by lane and title. */
  listColumn(
    scope: PlacementScope,
    filter: PlacementFilter,
    column: {
      stage: string;
      byLane: boolean;
      limit: number;
      after?: ColumnPosition;
    },
  ): Promise<ColumnPage>;
  /** In the order of the cards. */
  listLanes(
    scope: PlacementScope,
    filter: PlacementFilter,
    stage: string,
  ): Promise<Lane[]>;
  listFacets(
    scope: PlacementScope,
  ): Promise<{ owners: Facet[]; systems: Facet[]; kinds: Facet[] }>;

  move(move: NewMove): Promise<StoredMove | undefined>;
  /** Newest first. */
  listMoves(
    placementId: string,
    page: { limit: number; before?: number },
  ): Promise<{ moves: StoredMove[]; total: number }>;

  addCard(card: NewCard): Promise<Placement>;
  updateCard(change: CardChange): Promise<Placement | undefined>;
  deleteCard(card: {
    id: string;
    version: number;
    at: number;
  }): Promise<true | undefined>;
  /** Answers `taken` when the entity has a card that somebody has touched. */
  bindCard(binding: Binding): Promise<Placement | 'taken' | undefined>;

  getPlan(placementId: string): Promise<StoredPlan | undefined>;
  putPlan(plan: NewPlan): Promise<StoredPlan | undefined>;

  /** Every placement that has, or had, an entity. */
  listEntityPlacements(): Promise<KnownPlacement[]>;
  /** Places an entity, unless it has a card by now. */
  placeEntity(
    snapshot: EntitySnapshot,
    placement: FirstPlacement,
    at: number,
  ): Promise<Placement>;
  applyDifference(difference: PlacementDifference, at: number): Promise<void>;
  getCatalogState(): Promise<CatalogState>;
  recordSuccess(at: number, stages: StageSet): Promise<void>;
  recordFailure(at: number, failure: string): Promise<void>;

  /** Oldest first. */
  listChanges(
    scope: PlacementScope,
    page: { after: number; limit: number },
  ): Promise<{ items: PlacementChange[]; latest: number }>;
}
