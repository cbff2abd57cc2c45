import { toBoolean, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { EntityContent } from '../../domain/EntitySnapshot';
import { foldText, laneKeyOf } from '../../domain/sortKeys';
import { Placement, StoredMove, StoredPlan } from '../Placement';

type Whole = number | string;

/** The columns that the content of an entity fills. */
export interface ContentRow {
  title: string;
  name: string;
  title_key: string;
  lane_key: string;
  search: string;
  kind: string;
  type: string;
  owner_ref: string | null;
  system_ref: string | null;
  system_title: string | null;
  declared_lifecycle: string | null;
  tier: string | null;
}

export interface PlacementRow extends ContentRow {
  id: string;
  entity_ref: string | null;
  note: string | null;
  stage: string;
  since: Whole;
  version: number;
  unconfirmed: boolean | number;
  automatic: boolean | number;
  overridden: boolean | number;
  missing: boolean | number;
  sequence: Whole;
  created_at: Whole;
  deleted_at: Whole | null;
}

export interface MoveRow {
  id: string;
  placement_id: string;
  type: string;
  from_stage: string | null;
  to_stage: string;
  at: Whole;
  actor_ref: string | null;
  reason: string | null;
  confirmations: string;
  override: boolean | number;
  gate: string;
  version: number;
  sequence: Whole;
}

export interface PlanRow {
  placement_id: string;
  deprecate_on: string;
  deactivate_on: string;
  sunset_on: string;
  replacement_ref: string | null;
  guide_url: string | null;
  reason: string;
  version: number;
  updated_by: string | null;
  updated_at: Whole;
}

export function placements(database: Knex) {
  return database<PlacementRow>('placements');
}

export function moves(database: Knex) {
  return database<MoveRow>('moves');
}

export function plans(database: Knex) {
  return database<PlanRow>('sunset_plans');
}

export function contentRow(content: EntityContent): ContentRow {
  return {
    title: content.title,
    name: content.name,
    title_key: foldText(content.title),
    lane_key: laneKeyOf(content),
    search: foldText(`${content.title}\n${content.name}`),
    kind: content.kind,
    type: content.type,
    owner_ref: content.ownerRef ?? null,
    system_ref: content.systemRef ?? null,
    system_title: content.systemTitle ?? null,
    declared_lifecycle: content.declaredLifecycle ?? null,
    tier: content.tier ?? null,
  };
}

export const contentColumns = [
  'title',
  'name',
  'title_key',
  'lane_key',
  'search',
  'kind',
  'type',
  'owner_ref',
  'system_ref',
  'system_title',
  'declared_lifecycle',
  'tier',
] as const satisfies readonly (keyof ContentRow)[];

export function toContent(row: ContentRow): EntityContent {
  return {
    title: row.title,
    name: row.name,
    kind: row.kind,
    type: row.type,
    ownerRef: row.owner_ref ?? undefined,
    systemRef: row.system_ref ?? undefined,
    systemTitle: row.system_title ?? undefined,
    declaredLifecycle: row.declared_lifecycle ?? undefined,
    tier: row.tier ?? undefined,
  };
}

export function toPlacement(
  row: PlacementRow & { sunset_on?: string | null },
): Placement {
  return {
    ...toContent(row),
    id: row.id,
    entityRef: row.entity_ref ?? undefined,
    note: row.note ?? undefined,
    stage: row.stage,
    since: toInteger(row.since),
    version: row.version,
    unconfirmed: toBoolean(row.unconfirmed),
    automatic: toBoolean(row.automatic),
    overridden: toBoolean(row.overridden),
    missing: toBoolean(row.missing),
    sunsetOn: row.sunset_on ?? undefined,
  };
}

export function toMove(row: MoveRow): StoredMove {
  return {
    id: row.id,
    type: row.type as StoredMove['type'],
    from: row.from_stage ?? undefined,
    to: row.to_stage,
    at: toInteger(row.at),
    actorRef: row.actor_ref ?? undefined,
    reason: row.reason ?? undefined,
    confirmations: JSON.parse(row.confirmations),
    override: toBoolean(row.override),
    gate: JSON.parse(row.gate),
    version: row.version,
    sequence: toInteger(row.sequence),
  };
}

export function moveRow(move: StoredMove, placementId: string): MoveRow {
  return {
    id: move.id,
    placement_id: placementId,
    type: move.type,
    from_stage: move.from ?? null,
    to_stage: move.to,
    at: move.at,
    actor_ref: move.actorRef ?? null,
    reason: move.reason ?? null,
    confirmations: JSON.stringify(move.confirmations),
    override: move.override,
    gate: JSON.stringify(move.gate),
    version: move.version,
    sequence: move.sequence,
  };
}

export function toPlan(row: PlanRow): StoredPlan {
  return {
    deprecateOn: row.deprecate_on,
    deactivateOn: row.deactivate_on,
    sunsetOn: row.sunset_on,
    replacementRef: row.replacement_ref ?? undefined,
    guideUrl: row.guide_url ?? undefined,
    reason: row.reason,
    version: row.version,
    updatedBy: row.updated_by ?? undefined,
    updatedAt: toInteger(row.updated_at),
  };
}
