import { toInteger } from '@operability/backend-kit';
import { PathHealth } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';

const hourMs = 3_600_000;

/** What is known of a channel by its canaries and pages. */
export interface ChannelRecord {
  lastDeliveredAt?: number;
  lastError?: string;
  /** The latest canaries that should have come through, newest first. */
  recent: boolean[];
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

  /** By channel and hour; slots that nobody took are missing from `slots` too. */
  async pathHealth(
    since: number,
    until: number,
    patience: number,
  ): Promise<PathHealth[]> {
    const rows = await this.#database('canaries')
      .where('slot_at', '>=', since)
      .where('slot_at', '<', until)
      .orderBy('slot_at')
      .select('slot_at', 'channel', 'triggered_at', 'delivered_at');
    const hours = new Map<string, PathHealth>();
    for (const row of rows) {
      const slotAt = toInteger(row.slot_at);
      const hour = new Date(Math.floor(slotAt / hourMs) * hourMs).toISOString();
      const key = `${row.channel}/${hour}`;
      const health = hours.get(key) ?? {
        channel: row.channel,
        hour,
        slots: 12,
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

  async channelRecord(
    channel: string,
    before: number,
    patience: number,
  ): Promise<ChannelRecord> {
    const canaries = await this.#database('canaries')
      .where({ channel })
      .where('slot_at', '<', before)
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
    return {
      lastDeliveredAt: times.length ? Math.max(...times) : undefined,
      lastError: canaries[0]?.error ?? undefined,
      recent: canaries.map(
        row =>
          row.delivered_at !== null &&
          toInteger(row.delivered_at) - toInteger(row.triggered_at) <= patience,
      ),
    };
  }
}
