import { toInteger } from '@operability/backend-kit';
import { PathHealth } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';

/** How often a canary goes its way. */
export const canaryEveryMs = 5 * 60_000;

const hourMs = 3_600_000;

/** What is known of a channel by its canaries and pages. */
export interface ChannelRecord {
  lastDeliveredAt?: number;
  lastError?: string;
  /** The latest canaries whose fate is known, newest first. */
  recent: {
    triggeredAt: number;
    cameThrough: boolean;
    wasGivenUp: boolean;
  }[];
  /** Pages of the last hour that have not left, since the last that did. */
  failingPages: number;
}

/** How the replicas tick, and what became of canaries. */
export class DatabaseEngineStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseEngineStore {
    return new DatabaseEngineStore(options.database);
  }

  async ticked(replica: string, at: number, lag: number): Promise<void> {
    await this.#database('engine_replicas')
      .insert({ id: replica, ticked_at: at, lag })
      .onConflict('id')
      .merge();
  }

  /** Replicas that ticked after an instant, and the latest tick of all. */
  async replicas(): Promise<{ tickedAt: number; lag: number }[]> {
    const rows = await this.#database('engine_replicas');
    return rows.map(row => ({
      tickedAt: toInteger(row.ticked_at),
      lag: toInteger(row.lag),
    }));
  }

  async forgetReplicas(before: number): Promise<void> {
    await this.#database('engine_replicas')
      .where('ticked_at', '<', before)
      .delete();
  }

  /**
   * Takes a slot for the canaries of some channels.
   *
   * @returns whether no other replica had it
   */
  async takeSlot(
    slotAt: number,
    channels: readonly string[],
    at: number,
  ): Promise<boolean> {
    if (!channels.length) return false;
    const taken = await this.#database('canaries')
      .insert(
        channels.map(channel => ({
          slot_at: slotAt,
          channel,
          triggered_at: at,
        })),
      )
      .onConflict(['slot_at', 'channel'])
      .ignore()
      .returning('channel');
    return taken.length > 0;
  }

  async canaryArrived(
    slotAt: number,
    channel: string,
    at: number,
  ): Promise<void> {
    await this.#database('canaries')
      .where({ slot_at: slotAt, channel })
      .whereNull('delivered_at')
      .update({ delivered_at: at });
  }

  async canaryFailed(
    slotAt: number,
    channel: string,
    error: string,
  ): Promise<void> {
    await this.#database('canaries')
      .where({ slot_at: slotAt, channel })
      .update({ error: error.slice(0, 500) });
  }

  /**
   * By channel and hour. A slot that nobody took counts as one that did not come
   * through, in an hour of which others were taken: then nobody could have been
   * paged either.
   *
   * @param until - what was due later is not counted yet
   */
  async pathHealth(
    since: number,
    until: number,
    patience: number,
  ): Promise<PathHealth[]> {
    const rows = await this.#database('canaries')
      .where('slot_at', '>=', since)
      .where('slot_at', '<', until)
      .orderBy('slot_at')
      .orderBy('channel')
      .select('slot_at', 'channel', 'triggered_at', 'delivered_at');
    const hours = new Map<string, PathHealth>();
    for (const row of rows) {
      const slotAt = toInteger(row.slot_at);
      const hourAt = Math.floor(slotAt / hourMs) * hourMs;
      const hour = new Date(hourAt).toISOString();
      const key = `${row.channel}/${hour}`;
      const health = hours.get(key) ?? {
        channel: row.channel,
        hour,
        slots: slotsBetween(
          Math.max(since, hourAt),
          Math.min(until, hourAt + hourMs),
        ),
        ok: 0,
      };
      const tookMs =
        row.delivered_at === null
          ? Infinity
          : toInteger(row.delivered_at) - toInteger(row.triggered_at);
      if (tookMs <= patience) health.ok += 1;
      hours.set(key, health);
    }
    return [...hours.values()];
  }

  async forgetCanaries(before: number): Promise<void> {
    await this.#database('canaries').where('slot_at', '<', before).delete();
  }

  async channelRecord(
    channel: string,
    now: number,
    patience: number,
  ): Promise<ChannelRecord> {
    const canaries = await this.#database('canaries')
      .where({ channel })
      .where(inner =>
        inner
          .where('slot_at', '<', now - patience)
          .orWhereNotNull('delivered_at')
          .orWhereNotNull('error'),
      )
      .orderBy('slot_at', 'desc')
      .limit(3)
      .select('triggered_at', 'delivered_at', 'error');
    const [page] = await this.#database('pages')
      .where({ channel })
      .whereNotNull('sent_at')
      .orderBy('sent_at', 'desc')
      .limit(1)
      .select('sent_at');
    const delivered = canaries.flatMap(row =>
      row.delivered_at === null ? [] : toInteger(row.delivered_at),
    );
    const times = [...delivered, ...(page ? [toInteger(page.sent_at)] : [])];
    const lastDeliveredAt = times.length ? Math.max(...times) : undefined;
    return {
      lastDeliveredAt,
      failingPages: await this.#failingPages(
        channel,
        Math.max(lastDeliveredAt ?? 0, now - hourMs),
      ),
      lastError: canaries[0]?.error ?? undefined,
      recent: canaries.map(row => ({
        triggeredAt: toInteger(row.triggered_at),
        cameThrough:
          row.delivered_at !== null &&
          toInteger(row.delivered_at) - toInteger(row.triggered_at) <= patience,
        wasGivenUp: row.delivered_at === null && row.error !== null,
      })),
    };
  }

  async #failingPages(channel: string, since: number): Promise<number> {
    const [{ failing }] = await this.#database('pages')
      .where({ channel })
      .whereNull('sent_at')
      .whereNotNull('error')
      .where('queued_at', '>=', since)
      .count({ failing: '*' });
    return toInteger(failing ?? 0);
  }
}

/** How many canaries are due from an instant until before another. */
function slotsBetween(from: number, until: number): number {
  const before = (instant: number) => Math.ceil(instant / canaryEveryMs);
  return before(until) - before(from);
}
