import {
  EntityContent,
  EntitySnapshot,
  hasSameContent,
} from './EntitySnapshot';
import {
  FirstPlacement,
  firstPlacement,
  isUnconfirmed,
} from './firstPlacement';
import { KnownStage } from './stages';

/** A placement of an entity, as far as the comparison looks at it. */
export interface KnownPlacement {
  id: string;
  entityRef: string;
  content: EntityContent;
  missing: boolean;
  /** Placed where nobody said that it belongs. */
  unconfirmed: boolean;
  /** Placed by the portal, and not touched by anybody since. */
  automatic: boolean;
  stage: string;
}

/** What has to be written so that the board shows what the catalog has. */
export interface PlacementDifference {
  inserts: { snapshot: EntitySnapshot; placement: FirstPlacement }[];
  /** The content changed. */
  updates: { id: string; snapshot: EntitySnapshot }[];
  /** Its entity left the catalog. */
  missing: string[];
  /** Its entity is back. */
  returned: string[];
  /** What was placed for want of better knowledge, and is now known to belong elsewhere. */
  settled: { id: string; placement: FirstPlacement }[];
}

/**
 * Compares the board with one complete read of the catalog.
 *
 * An empty read marks nothing missing: it is what a catalog answers that has
 * just been started on an empty database.
 */
export function comparePlacements(
  known: readonly KnownPlacement[],
  snapshots: readonly EntitySnapshot[],
  stages: readonly KnownStage[],
): PlacementDifference {
  const difference: PlacementDifference = {
    inserts: [],
    updates: [],
    missing: [],
    returned: [],
    settled: [],
  };
  const unseen = new Map(known.map(one => [one.entityRef, one]));
  const seen = new Set<string>();
  for (const snapshot of snapshots) {
    if (seen.has(snapshot.entityRef)) continue;
    seen.add(snapshot.entityRef);
    const placement = firstPlacement(snapshot, stages);
    const current = unseen.get(snapshot.entityRef);
    if (!current) {
      difference.inserts.push({ snapshot, placement });
      continue;
    }
    unseen.delete(snapshot.entityRef);
    const { id } = current;
    if (current.missing) difference.returned.push(id);
    if (!hasSameContent(current.content, snapshot)) {
      difference.updates.push({ id, snapshot });
    }
    // What a person put somewhere, as a card that was bound, stays there.
    const isOpen = current.unconfirmed && current.automatic;
    if (isOpen && !isUnconfirmed(placement)) {
      difference.settled.push({ id, placement });
    }
  }
  if (snapshots.length) {
    const systemTitles = new Map(
      snapshots.map(({ systemRef, systemTitle }) => [systemRef, systemTitle]),
    );
    for (const { id, entityRef, content, missing } of unseen.values()) {
      if (!missing) difference.missing.push(id);
      // It stays in the lane of its system, also under another title.
      const systemTitle =
        systemTitles.get(content.systemRef) ?? content.systemTitle;
      if (systemTitle !== content.systemTitle) {
        const snapshot = { ...content, entityRef, systemTitle };
        difference.updates.push({ id, snapshot });
      }
    }
  }
  return difference;
}
