import { PlacementChange } from '@operability/plugin-lifecycle-common';

/** The stage of an entity, and the change of the feed that put it there. */
// Not an interface, so that it counts as a JSON value in the processor cache.
export type Placement = { stage: string; sequence: number };

/**
 * The stage of every entity, as far as this process has followed the feed of
 * changes. Everything the processor asks of it takes constant time.
 */
export class StageMap {
  #placements: Map<string, Placement> | undefined;
  #isStale = false;
  #loads = 0;
  readonly #guesses = new Map<string, string | undefined>();

  /**
   * Whether the map is the truth: loaded, and the feed answered when it was
   * last asked.
   */
  get isCurrent(): boolean {
    return this.#placements !== undefined && !this.#isStale;
  }

  /** How often the map has been loaded. */
  get loads(): number {
    return this.#loads;
  }

  /** Where an entity stands; `undefined` for one that is not on the board. */
  get(entityRef: string): Placement | undefined {
    return this.#placements?.get(entityRef);
  }

  /**
   * Where an entity probably stands, while the map is not the truth.
   *
   * @param remembered - what was known when the entity was last processed, by
   * whichever replica that was.
   */
  guess(
    entityRef: string,
    remembered: Placement | undefined,
  ): Placement | undefined {
    if (!this.#placements) {
      this.#guesses.set(entityRef, remembered?.stage);
      return remembered;
    }
    const known = this.#placements.get(entityRef);
    if (!known || !remembered) return known ?? remembered;
    // A replica that lost the feed must not undo what another one has learnt.
    return remembered.sequence > known.sequence ? remembered : known;
  }

  /** The kinds of the entities on the board, in lower case. */
  kinds(): string[] {
    const kinds = new Set<string>();
    for (const entityRef of this.#placements?.keys() ?? []) {
      kinds.add(entityRef.slice(0, entityRef.indexOf(':')));
    }
    return [...kinds];
  }

  /**
   * Takes a feed that was read from its beginning.
   *
   * @returns the entities that were guessed wrong before the first load.
   */
  load(placements: Map<string, Placement>): string[] {
    const wrong: string[] = [];
    for (const [entityRef, stage] of this.#guesses) {
      if (placements.get(entityRef)?.stage !== stage) wrong.push(entityRef);
    }
    this.#guesses.clear();
    this.#placements = placements;
    this.#loads += 1;
    return wrong;
  }

  /**
   * Takes what the feed has had since. Does nothing before the first load.
   *
   * @returns the entities whose stage is another one now.
   */
  apply(changes: readonly PlacementChange[]): string[] {
    return this.#placements ? applyChanges(this.#placements, changes) : [];
  }

  /** The feed has answered, and all of its answer is in the map. */
  markCurrent(): void {
    this.#isStale = false;
  }

  /** The feed does not answer: others may know better by now. */
  markStale(): void {
    this.#isStale = true;
  }
}

/**
 * Enters changes into placements; one that is older than what is known there
 * is passed over.
 *
 * @returns the entities whose stage is another one now.
 */
export function applyChanges(
  placements: Map<string, Placement>,
  changes: readonly PlacementChange[],
): string[] {
  const changed: string[] = [];
  for (const { entityRef, stage, sequence } of changes) {
    const known = placements.get(entityRef);
    if (known && known.sequence >= sequence) continue;
    placements.set(entityRef, { stage, sequence });
    if (known?.stage !== stage) changed.push(entityRef);
  }
  return changed;
}
