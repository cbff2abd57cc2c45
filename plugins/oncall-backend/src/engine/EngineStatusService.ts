import { Clock, DatabaseOutbox } from '@operability/backend-kit';
import { day } from '@operability/backend-kit/time';
import { EngineStatus, PathHealth } from '@operability/plugin-oncall-common';
import { DatabaseAlertStore } from '../alerts/DatabaseAlertStore';
import { ChannelRegistry } from '../channels/ChannelRegistry';
import { DatabasePageStore } from '../pages/DatabasePageStore';
import { DatabasePeopleStore } from '../people/DatabasePeopleStore';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { momentOf } from '../schedules/readRange';
import { canaryPatienceMs, provable } from './Canary';
import { failuresOfAFault } from './ChannelProbes';
import { ChannelRecord, DatabaseEngineStore } from './DatabaseEngineStore';
import { DatabaseProbeStore, ProbeRecord } from './DatabaseProbeStore';

interface EngineStatusServiceOptions {
  store: DatabaseEngineStore;
  probes: DatabaseProbeStore;
  people: Pick<DatabasePeopleStore, 'channelsInUse'>;
  alerts: DatabaseAlertStore;
  pages: DatabasePageStore;
  outbox: DatabaseOutbox;
  channels: ChannelRegistry;
  worlds: Worlds;
  /** What is wrong with definitions, in words. */
  problems: () => readonly string[];
  clock: Clock;
}

const lateAfterMs = 10_000;
const stoppedAfterMs = 30_000;
// One page may fail for its contact; canaries count, where there are any.
const failingPagesOfAFault = 2;
const recentMs = 24 * 3_600_000;

/** How the engine does, and whether its channels work. */
export class EngineStatusService {
  readonly #options: EngineStatusServiceOptions;

  private constructor(options: EngineStatusServiceOptions) {
    this.#options = options;
  }

  static create(options: EngineStatusServiceOptions): EngineStatusService {
    return new EngineStatusService(options);
  }

  async status(): Promise<EngineStatus> {
    const { store, alerts, pages, outbox, worlds, clock } = this.#options;
    const now = clock.now();
    const replicas = await store.replicas();
    const lastTickAt = Math.max(...replicas.map(one => one.tickedAt));
    const alive = replicas.filter(one => now - one.tickedAt <= stoppedAfterMs);
    const lag = Math.max(0, ...alive.map(one => one.lag));
    const sinceTick = replicas.length ? now - lastTickAt : Infinity;
    const depth = await outbox.depth();
    const delays = await pages.firstPageDelays(now - recentMs);
    const channels = await this.#channels(now);
    let status: EngineStatus['status'] = 'healthy';
    if (sinceTick > lateAfterMs || lag > lateAfterMs) status = 'late';
    if (sinceTick > stoppedAfterMs) status = 'stopped';
    const world = await worlds.current();
    const reaching = await this.#reaching(world);
    return {
      status,
      message: messageOf(
        status,
        channels.filter(({ channel }) => reaching.has(channel)),
        world.lastResort === undefined,
        this.#options.problems(),
      ),
      lastTickAt: replicas.length
        ? new Date(lastTickAt).toISOString()
        : undefined,
      tickLagMilliseconds: lag,
      outboxDepth: depth.due,
      deadLetters: depth.dead,
      openAlerts: await alerts.countOpen(),
      triggerToFirstPageMilliseconds: delays.length
        ? { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99) }
        : undefined,
      channels,
      catalogSeenAt:
        world.catalogSeenAt === undefined
          ? undefined
          : new Date(world.catalogSeenAt).toISOString(),
    };
  }

  /** Four weeks, where nothing is said. */
  async pathHealth(query: {
    since?: string;
    until?: string;
  }): Promise<{ items: PathHealth[]; asOf: string }> {
    const { store, clock } = this.#options;
    const until =
      query.until === undefined ? clock.now() : momentOf(query.until, 'UTC');
    const since =
      query.since === undefined
        ? until - 28 * day
        : momentOf(query.since, 'UTC');
    const now = clock.now();
    const items = await store.pathHealth(
      since,
      Math.min(until, now - canaryPatienceMs),
      canaryPatienceMs,
    );
    return { items, asOf: new Date(now).toISOString() };
  }

  /**
   * The channels that somebody is reached by: one that nobody uses is no way out
   * when the others fail.
   */
  async #reaching(world: OnCallWorld): Promise<ReadonlySet<string>> {
    const { channels, people } = this.#options;
    const named = [...world.policies()].flatMap(({ ladder }) =>
      [
        ...ladder.steps.flatMap(step => step.targets),
        ladder.lastResort,
      ].flatMap(to => (to?.type === 'channel' ? to.ref.split(':')[0] : [])),
    );
    const implicit = channels.list().filter(channel => channel.implicit);
    return new Set([
      ...(await people.channelsInUse()),
      ...implicit.map(({ id }) => id),
      ...named,
    ]);
  }

  async #channels(now: number): Promise<EngineStatus['channels']> {
    const { channels, store, probes } = this.#options;
    const proven = new Set(provable(channels));
    const probed = await probes.records();
    return Promise.all(
      channels.list().map(async ({ id, interrupts }) => {
        const record = await store.channelRecord(id, now, canaryPatienceMs);
        const probe = proven.has(id) ? probed.get(id) : undefined;
        const isMute = proven.has(id) && isMuteBy(record, probe);
        return {
          channel: id,
          interrupts: interrupts !== 'never',
          works: !isMute && record.failingPages < failingPagesOfAFault,
          lastDeliveredAt:
            record.lastDeliveredAt === undefined
              ? undefined
              : new Date(record.lastDeliveredAt).toISOString(),
          lastError: probe?.lastError ?? record.lastError,
        };
      }),
    );
  }
}

function isMuteBy(
  { recent: [last, before] }: ChannelRecord,
  probe?: ProbeRecord,
): boolean {
  if (probe && probe.failures >= failuresOfAFault) return true;
  if (!last) return false;
  const { cameThroughAt } = probe ?? {};
  // It has come back since: the next canary is up to five minutes away.
  const isBack =
    cameThroughAt !== undefined &&
    cameThroughAt > last.triggeredAt + canaryPatienceMs;
  // One canary may be lost to a deploy; one that was given up, or two in a row,
  // are a fault.
  return (
    !isBack && !last.cameThrough && (last.wasGivenUp || !before?.cameThrough)
  );
}

function messageOf(
  status: EngineStatus['status'],
  channels: EngineStatus['channels'],
  hasNoLastResort: boolean,
  problems: readonly string[],
): string | undefined {
  if (status === 'stopped') {
    return 'The on-call engine stands still: nobody is paged. Call people yourself';
  }
  if (status === 'late') return 'The on-call engine is late: pages may be too';
  const interrupting = channels.filter(({ interrupts }) => interrupts);
  if (interrupting.length && interrupting.every(({ works }) => !works)) {
    return 'No channel works: pages reach nobody. Call people yourself';
  }
  if (hasNoLastResort) {
    return 'No last resort is configured (oncall.lastResort): an alert that nobody answers ends in silence';
  }
  return problems.length
    ? `On-call definitions cannot be read: ${problems.join('; ')}`
    : undefined;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
