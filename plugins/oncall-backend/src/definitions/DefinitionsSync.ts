import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { OncallSignals } from '../alerts/OncallSignals';
import { DatabasePolicyStore } from '../policies/DatabasePolicyStore';
import { policyProblem } from '../policies/policyProblem';
import { toLadder } from '../policies/PolicyService';
import { policyUsers } from '../policies/policyUsers';
import { Worlds } from '../ports/OnCallWorld';
import { DatabaseScheduleStore } from '../schedules/DatabaseScheduleStore';
import { DatabaseSwapStore } from '../schedules/DatabaseSwapStore';
import { dissolveBrokenSwaps } from '../schedules/dissolveBrokenSwaps';
import { removeSchedule } from '../schedules/removeSchedule';
import { scheduleProblem } from '../schedules/scheduleProblem';
import { isLastResort, usesSchedule } from '../schedules/scheduleInUse';
import { reviseDefined } from './reviseDefined';
import {
  DefinedPolicy,
  DefinedSchedule,
  Definitions,
  readDefinitions,
} from './readDefinitions';

interface DefinitionsSyncOptions {
  locations: readonly string[];
  /** What relative locations are relative to. */
  root: string;
  schedules: DatabaseScheduleStore;
  swaps: DatabaseSwapStore;
  policies: DatabasePolicyStore;
  worlds: Worlds;
  signals: OncallSignals;
  clock: Clock;
  logger: LoggerService;
}

/**
 * Keeps schedules and policies as their files say. The same content writes
 * nothing; a change of a rotation takes effect at its next handover; what no
 * file defines any more goes, unless something uses it.
 */
export class DefinitionsSync {
  readonly #options: DefinitionsSyncOptions;
  #problems: string[] = [];
  #seen?: string;

  private constructor(options: DefinitionsSyncOptions) {
    this.#options = options;
  }

  static create(options: DefinitionsSyncOptions): DefinitionsSync {
    return new DefinitionsSync(options);
  }

  /** What is wrong with the files, in words. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  async run(): Promise<void> {
    const { locations, root, logger, signals } = this.#options;
    if (!locations.length) return;
    const definitions = await readDefinitions(locations, root);
    const content = JSON.stringify(definitions);
    if (content === this.#seen) return;
    const problems = [...definitions.problems];
    let changed = false;
    for (const schedule of definitions.schedules) {
      changed =
        (await twice(() => this.#schedule(schedule, problems))) || changed;
    }
    const known = new Set(
      (await this.#options.schedules.list()).map(({ id }) => id),
    );
    for (const policy of definitions.policies) {
      changed =
        (await twice(() => this.#policy(policy, known, problems))) || changed;
    }
    changed = (await this.#removeGone(definitions, problems)) || changed;
    for (const problem of problems) {
      if (this.#problems.includes(problem)) continue;
      logger.error(`On call: ${problem}`);
    }
    this.#problems = problems;
    // What stands in the way in the database may go without the files changing.
    const isDone = problems.length === definitions.problems.length;
    this.#seen = isDone ? content : undefined;
    if (changed) signals.schedulesChanged();
  }

  async #schedule(
    { definedIn, ...input }: DefinedSchedule,
    problems: string[],
  ): Promise<boolean> {
    const { schedules, swaps, clock } = this.#options;
    const { id, name, ownerRef, timeZone, expected, workHours } = input;
    const before = await schedules.get(id);
    if (before && before.definedIn === undefined) {
      problems.push(
        `${definedIn}: the schedule '${id}' was made in the portal`,
      );
      return false;
    }
    const problem = scheduleProblem(input);
    if (problem) {
      problems.push(`${definedIn}: the schedule '${id}': ${problem}`);
      return false;
    }
    const source = JSON.stringify(input);
    if (before?.updatedBy === tagOf(source) && before.definedIn === definedIn) {
      return false;
    }
    const rotations = reviseDefined(
      before?.rule,
      { timeZone, rotations: input.rotations },
      { now: clock.now(), newId: randomUUID },
    );
    const rule = { timeZone, expected, workHours, rotations };
    const after = {
      id,
      name,
      ownerRef,
      rule,
      definedIn,
      version: (before?.version ?? 0) + 1,
      updatedAt: clock.now(),
      updatedBy: tagOf(source),
    };
    await schedules.change(async transaction => {
      if (!before) {
        await schedules.insert(transaction, after);
        return;
      }
      await schedules.update(transaction, after, before.version);
      await dissolveBrokenSwaps(
        transaction,
        { schedules, swaps },
        id,
        after.updatedAt,
      );
    });
    return true;
  }

  async #policy(
    { definedIn, ...input }: DefinedPolicy,
    scheduleIds: ReadonlySet<string>,
    problems: string[],
  ): Promise<boolean> {
    const { policies, clock } = this.#options;
    const { id, ownerRef } = input;
    const problem = policyProblem(input, scheduleIds);
    if (problem) {
      problems.push(`${definedIn}: the policy '${id}': ${problem}`);
      return false;
    }
    const before = await policies.get(id);
    if (before && before.definedIn === undefined) {
      problems.push(`${definedIn}: the policy '${id}' was made in the portal`);
      return false;
    }
    const version = (before?.ladder.version ?? 0) + 1;
    const ladder = toLadder(input, id, version);
    const isSame =
      before &&
      before.ownerRef === ownerRef &&
      before.definedIn === definedIn &&
      isDeepStrictEqual(plain({ ...ladder, version: 0 }), {
        ...plain(before.ladder),
        version: 0,
      });
    if (isSame) return false;
    const after = { ladder, ownerRef, definedIn, updatedAt: clock.now() };
    await policies.change(async transaction => {
      if (before) {
        await policies.update(transaction, after, before.ladder.version);
      } else {
        await policies.insert(transaction, after);
      }
    });
    return true;
  }

  /** What a broken file defined stays: it may only be misspelt for a minute. */
  async #removeGone(
    definitions: Definitions,
    problems: string[],
  ): Promise<boolean> {
    const { schedules, policies, swaps, worlds, clock } = this.#options;
    const broken = new Set(definitions.broken);
    const isGone = (
      one: { id: string; definedIn?: string },
      defined: readonly { id: string }[],
    ) =>
      one.definedIn !== undefined &&
      !broken.has(one.definedIn) &&
      ![...broken].some(folder => one.definedIn?.startsWith(`${folder}/`)) &&
      !defined.some(({ id }) => id === one.id);
    let changed = false;
    const world = await worlds.current();
    const assignments = await policies.allAssignments();
    for (const policy of await policies.list()) {
      const { id, version } = policy.ladder;
      const { definedIn } = policy;
      if (!isGone({ id, definedIn }, definitions.policies)) continue;
      if (policyUsers(id, world, assignments).length) {
        problems.push(
          `No file defines the policy '${id}' any more; it stays, since entities resolve to it`,
        );
        continue;
      }
      await policies.change(transaction =>
        policies.remove(transaction, id, version, clock.now()),
      );
      changed = true;
    }
    const left = await policies.list();
    for (const schedule of await schedules.list()) {
      if (!isGone(schedule, definitions.schedules)) continue;
      const { id, version } = schedule;
      const isUsed =
        isLastResort(id, world) ||
        left.some(policy => usesSchedule(policy, id));
      if (isUsed) {
        problems.push(
          `No file defines the schedule '${id}' any more; it stays, since policies or oncall.lastResort page it`,
        );
        continue;
      }
      await schedules.change(transaction =>
        removeSchedule(
          transaction,
          { schedules, swaps },
          { id, version },
          clock.now(),
        ),
      );
      changed = true;
    }
    return changed;
  }
}

/** Another replica may write the same at the same moment, and come first. */
async function twice(write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await write();
  } catch {
    return write();
  }
}

/**
 * Tells one content of a definition from another: rotations in the database
 * have a history, and cannot be compared with what the file says.
 */
function tagOf(source: string): string {
  const hash = createHash('sha256').update(source).digest('hex');
  return `definition:${hash.slice(0, 32)}`;
}

/** As it is after a round through the database. */
function plain(value: object): object {
  return JSON.parse(JSON.stringify(value));
}
