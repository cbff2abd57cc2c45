import { toIso } from '@operability/backend-kit';
import { Card } from '@operability/plugin-lifecycle-common';
import { driftOf } from '../domain/driftOf';
import { findStage, KnownStage } from '../domain/stages';
import { Placement } from '../store/Placement';
import { Reader } from './PlacementAccess';

/** A placement as its reader gets to see it. */
export function toCard(
  placement: Placement,
  stages: readonly KnownStage[],
  reader: Reader,
): Card {
  const { id, entityRef, title, kind, type, stage, version } = placement;
  return {
    id,
    entityRef,
    title,
    kind,
    type,
    ownerRef: placement.ownerRef,
    systemRef: placement.systemRef,
    stage,
    since: toIso(placement.since),
    version,
    tier: placement.tier,
    note: placement.note,
    sunsetOn: placement.sunsetOn,
    drift: driftOf(placement.declaredLifecycle, findStage(stages, stage)),
    missing: placement.missing || undefined,
    unconfirmed: placement.unconfirmed || undefined,
    overridden: placement.overridden || undefined,
    canMove: reader.mayMove(placement),
  };
}
