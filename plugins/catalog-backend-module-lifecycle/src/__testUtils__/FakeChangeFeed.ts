import { PlacementChange } from '@operability/plugin-lifecycle-common';
import { LifecycleService } from '@operability/plugin-lifecycle-node';

/** The feed of a lifecycle plugin that exists in memory, and can be down. */
export class FakeChangeFeed implements Pick<LifecycleService, 'listChanges'> {
  #changes: PlacementChange[] = [];
  #latest = 0;
  #isDown = false;
  /** How often it was asked. */
  calls = 0;

  /** Puts an entity into a stage. */
  place(entityRef: string, stage: string): void {
    this.#latest += 1;
    this.#changes = [
      ...this.#changes.filter(change => change.entityRef !== entityRef),
      { entityRef, stage, sequence: this.#latest },
    ];
  }

  /** Counts a change of a thing that is not in the catalog. */
  placeElsewhere(): void {
    this.#latest += 1;
  }

  /** Goes back to a backup in which the given placements were all. */
  restore(placements: Record<string, string>): void {
    this.#changes = [];
    this.#latest = 0;
    for (const [entityRef, stage] of Object.entries(placements)) {
      this.place(entityRef, stage);
    }
  }

  goDown(): void {
    this.#isDown = true;
  }

  comeBack(): void {
    this.#isDown = false;
  }

  /** Where everything stands. */
  get placements(): Record<string, string> {
    return Object.fromEntries(
      this.#changes.map(({ entityRef, stage }) => [entityRef, stage]),
    );
  }

  async listChanges({
    after = 0,
    limit = 1000,
  }: {
    after?: number;
    limit?: number;
  }): Promise<{ items: PlacementChange[]; latest: number }> {
    this.calls += 1;
    if (this.#isDown) throw new Error('connect ECONNREFUSED');
    const items = this.#changes.filter(({ sequence }) => sequence > after);
    return { items: items.slice(0, limit), latest: this.#latest };
  }
}
