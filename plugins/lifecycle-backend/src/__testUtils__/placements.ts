import { PlacementDifference } from '../domain/comparePlacements';
import { EntitySnapshot } from '../domain/EntitySnapshot';
import { DatabaseLifecycleStore } from '../store/DatabaseLifecycleStore';
import { NewMove, PlacementScope } from '../store/LifecycleStore';

/** A reader who may see all. */
export const everything: PlacementScope = {
  visibility: { all: true },
  claims: new Set(),
};

/** An entity as a read of the catalog finds it. */
export function aSnapshot(
  name: string,
  rest: Partial<EntitySnapshot> = {},
): EntitySnapshot {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    name,
    kind: 'Component',
    type: 'service',
    ownerRef: 'group:default/runtime',
    ...rest,
  };
}

/** A difference to the catalog in which all is equal but what is given. */
export function aDifference(
  rest: Partial<PlacementDifference>,
): PlacementDifference {
  return {
    inserts: [],
    updates: [],
    missing: [],
    returned: [],
    settled: [],
    ...rest,
  };
}

/** Places an entity where its owners say. */
export async function place(
  store: DatabaseLifecycleStore,
  name: string,
  rest: Partial<EntitySnapshot> = {},
  stage = 'production',
) {
  return store.placeEntity(
    aSnapshot(name, rest),
    { stage, basis: 'annotation' },
    1_000,
  );
}

/** A move out of production. */
export function aMove(
  placementId: string,
  version: number,
  to = 'deprecated',
): NewMove {
  return {
    placementId,
    version,
    from: 'production',
    to,
    at: 5_000,
    actorRef: 'user:default/ion-fox',
    reason: 'old',
    confirmations: ['x'],
    override: false,
    gate: [],
  };
}

/** A first sunset plan. */
export const aPlan = {
  deprecateOn: '2026-01-01',
  deactivateOn: '2026-02-01',
  sunsetOn: '2026-03-01',
  reason: 'old',
  updatedBy: 'user:default/ion-fox',
  updatedAt: 1_700_000_000_000,
  version: 0,
};
