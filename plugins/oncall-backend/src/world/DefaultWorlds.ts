import { Knex } from 'knex';
import { Target } from '@operability/plugin-oncall-common';
import { Clock } from '@operability/backend-kit';
import { isDeepStrictEqual } from 'node:util';
import { Ladder } from '../domain/run/AlertRun';
import { CatalogFacts } from '../catalog/catalogFacts';
import { Worlds } from '../ports/OnCallWorld';
import { WorldSources } from '../ports/WorldSources';
import {
  RevisionNumbers,
  Revisions,
  RevisionTopic,
} from '../revisions/Revisions';
import { BuiltWorld, WorldParts } from './BuiltWorld';
import { CatalogGraph } from './CatalogGraph';
import { Holidays } from './Holidays';
import { ScheduleLookup } from './ScheduleLookup';

interface DefaultWorldsOptions {
  revisions: Pick<Revisions, 'read'>;
  sources: WorldSources & {
    catalog: {
      all(): Promise<CatalogFacts[]>;
      seenAt(): Promise<number | undefined>;
    };
  };
  clock: Clock;
  lastResort?: Target;
  organizationPolicyId?: string;
}

type Changing = Omit<
  WorldParts,
  'now' | 'holidays' | 'lastResort' | 'organizationPolicyId'
>;

/** Nothing in here moves by itself: a world that long is built again. */
const longestLifeMs = 60_000;

/** Keeps the world of the latest revision, and builds the next where it moved. */
export class DefaultWorlds implements Worlds {
  readonly #options: DefaultWorldsOptions;
  readonly #holidays = new Holidays();
  readonly #ladders = new Map<string, Ladder>();
  #seen: Partial<RevisionNumbers> = {};
  #parts?: Changing;
  #world?: BuiltWorld;
  #builtAt = -Infinity;
  #running?: Promise<BuiltWorld>;
  #queued?: Promise<BuiltWorld>;

  private constructor(options: DefaultWorldsOptions) {
    this.#options = options;
  }

  static create(options: DefaultWorldsOptions): DefaultWorlds {
    return new DefaultWorlds(options);
  }

  /**
   * Whoever asks while a refresh runs gets the next one: the running one may
   * have read before they wrote.
   */
  async current(): Promise<BuiltWorld> {
    if (this.#running) {
      this.#queued ??= this.#running
        .catch(() => {})
        .then(() => {
          this.#queued = undefined;
          return this.current();
        });
      return this.#queued;
    }
    this.#running = this.#refresh().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async ladder(
    pinned: { id: string; version: number },
    database?: Knex,
  ): Promise<Ladder | undefined> {
    const key = `${pinned.id}/${pinned.version}`;
    const known = this.#ladders.get(key);
    if (known) return known;
    const ladder = await this.#options.sources.policies.ladder(
      pinned,
      database,
    );
    if (ladder) this.#ladders.set(key, ladder);
    return ladder;
  }

  async #refresh(): Promise<BuiltWorld> {
    const { revisions, clock, lastResort, organizationPolicyId } =
      this.#options;
    const now = clock.now();
    // Read before the rest: what changes in between is read again next time.
    const numbers = await revisions.read();
    const moved = (Object.keys(numbers) as RevisionTopic[]).filter(
      topic => numbers[topic] !== this.#seen[topic],
    );
    const isOld = now - this.#builtAt > longestLifeMs;
    if (this.#world && !moved.length && !isOld) return this.#world;
    const parts = await this.#read(this.#parts ? moved : undefined, now);
    this.#parts = parts;
    this.#seen = numbers;
    this.#builtAt = now;
    this.#world = new BuiltWorld({
      ...parts,
      now,
      holidays: this.#holidays,
      lastResort,
      organizationPolicyId,
    });
    return this.#world;
  }

  /** @param moved - left out to read everything */
  async #read(
    moved: readonly RevisionTopic[] | undefined,
    now: number,
  ): Promise<Changing> {
    const { schedules, policies, people, maintenance, catalog } =
      this.#options.sources;
    const before = this.#parts;
    const stale = (topic: RevisionTopic) =>
      !moved || !before || moved.includes(topic);
    const parts: Partial<Changing> = { ...before };
    if (stale('schedules')) {
      const all = await schedules.allSchedules(now);
      parts.schedules = new Map(
        all.map(schedule => {
          const known = before?.schedules.get(schedule.id);
          // What it has worked out already goes on counting.
          const isSame = known && isDeepStrictEqual(known.schedule, schedule);
          return [schedule.id, isSame ? known : new ScheduleLookup(schedule)];
        }),
      );
    }
    if (stale('policies')) {
      const all = await policies.allPolicies();
      parts.policies = new Map(all.map(one => [one.ladder.id, one]));
      parts.assignments = await policies.allAssignments();
    }
    if (stale('people')) {
      parts.calendars = await people.allCalendars();
      parts.withOwnContact = await people.withOwnContact();
    }
    if (stale('catalog')) {
      parts.catalog = new CatalogGraph(await catalog.all());
    }
    parts.maintenance = await maintenance.openMaintenance(now);
    parts.catalogSeenAt = await catalog.seenAt();
    parts.everybodyIsReachable = people.everybodyIsReachable;
    return parts as Changing;
  }
}
