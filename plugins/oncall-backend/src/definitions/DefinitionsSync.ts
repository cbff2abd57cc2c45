import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@operability/backend-kit';
import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { OncallSignals } from '../alerts/OncallSignals';
import { reviseSchedule } from '../domain/schedule/reviseSchedule';
import { DatabasePolicyStore } from '../policies/DatabasePolicyStore';
import { toLadder } from '../policies/PolicyService';
import { DatabaseScheduleStore } from '../schedules/DatabaseScheduleStore';
import { usesSchedule } from '../schedules/ScheduleService';
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
  policies: DatabasePolicyStore;
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
      changed = (await this.#schedule(schedule, problems)) || changed;
    }
    const known = new Set(
      (await this.#options.schedules.list()).map(({ id }) => id),
    );
    for (const policy of definitions.policies) {
      changed = (await this.#policy(policy, known, problems)) || changed;
    }
    changed = (await this.#removeGone(definitions, problems)) || changed;
    for (const problem of problems) logger.error(`On call: ${problem}`);
    this.#problems = problems;
    this.#seen = content;
    if (changed) signals.schedulesChanged();
  }

  async #schedule(
    { definedIn, ...input }: DefinedSchedule,
    problems: string[],
  ): Promise<boolean> {
    const { schedules, clock } = this.#options;
    const { id, name, ownerRef, timeZone, expected, workHours } = input;
    const before = await schedules.get(id);
    if (before && before.definedIn === undefined) {
      problems.push(
        `${definedIn}: the schedule '${id}' was made in the portal`,
      );
      return false;
    }
    const source = JSON.stringify(input);
    if (before?.updatedBy === tagOf(source) && before.definedIn === definedIn) {
      return false;
    }
    const rotations = reviseSchedule(
      before?.rule,
      { timeZone, rotations: input.rotations },
      { now: clock.now(), from: 'nextHandover', newId: randomUUID },
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
      if (before) await schedules.update(transaction, after, before.version);
      else await schedules.insert(transaction, after);
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
    const missing = input.steps
      .flatMap(({ targets }) => targets)
      .find(({ type, ref }) => type === 'schedule' && !scheduleIds.has(ref));
    if (missing) {
      problems.push(
        `${definedIn}: the policy '${id}' names a schedule '${missing.ref}' that is not there`,
      );
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
    const { schedules, policies, clock } = this.#options;
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
    const assigned = new Set((await policies.allAssignments()).values());
    for (const policy of await policies.list()) {
      const { id, version } = policy.ladder;
      const { definedIn } = policy;
      if (!isGone({ id, definedIn }, definitions.policies)) continue;
      if (assigned.has(id)) {
        problems.push(
          `No file defines the policy '${id}' any more; it stays, since entities are assigned to it`,
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
      if (left.some(policy => usesSchedule(policy, id))) {
        problems.push(
          `No file defines the schedule '${id}' any more; it stays, since policies page it`,
        );
        continue;
      }
      await schedules.change(transaction =>
        schedules.remove(transaction, id, version, clock.now()),
      );
      changed = true;
    }
    return changed;
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
