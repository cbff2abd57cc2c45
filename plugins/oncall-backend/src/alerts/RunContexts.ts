import { Knex } from 'knex';
import { AlertRun, Ladder } from '../domain/run/AlertRun';
import { RunContext } from '../domain/run/Transition';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { canaryPolicy } from './canaryLadder';

/** What of an alert decides its context. */
export interface ContextSubject {
  entityRef?: string;
  drill: boolean;
  canary: boolean;
  /** Left out for one that is about to be opened. */
  run?: Pick<AlertRun, 'policy'>;
}

/** Puts together what an alert's run is decided from. */
export class RunContexts {
  readonly #worlds: Pick<Worlds, 'ladder'>;
  readonly #canaryLadder: () => Ladder;

  private constructor(worlds: Pick<Worlds, 'ladder'>, canary: () => Ladder) {
    this.#worlds = worlds;
    this.#canaryLadder = canary;
  }

  static create(options: {
    worlds: Pick<Worlds, 'ladder'>;
    canaryLadder: () => Ladder;
  }): RunContexts {
    return new RunContexts(options.worlds, options.canaryLadder);
  }

  async of(
    subject: ContextSubject,
    world: OnCallWorld,
    now: number,
    database?: Knex,
  ): Promise<RunContext> {
    const { entityRef, drill, canary, run } = subject;
    const currentPolicy = canary
      ? this.#canaryLadder()
      : this.#currentPolicy(entityRef, world);
    return {
      now,
      policy: run
        ? await this.#pinned(run.policy, currentPolicy, database)
        : currentPolicy,
      currentPolicy,
      lastResort: canary ? undefined : world.lastResort,
      directory: world.directory,
      maintenance: drill || canary ? [] : world.maintenanceOf(entityRef),
    };
  }

  #currentPolicy(
    entityRef: string | undefined,
    world: OnCallWorld,
  ): Ladder | undefined {
    return entityRef === undefined
      ? undefined
      : world.policyOf(entityRef)?.policy.ladder;
  }

  async #pinned(
    pinned: AlertRun['policy'],
    current: Ladder | undefined,
    database: Knex | undefined,
  ): Promise<Ladder | undefined> {
    if (!pinned) return undefined;
    if (pinned.id === canaryPolicy.id) return this.#canaryLadder();
    const isCurrent =
      current?.id === pinned.id && current.version === pinned.version;
    return isCurrent ? current : this.#worlds.ladder(pinned, database);
  }
}
