import { isOneOf, isPostgres, jsonRows } from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** The tables that keep a timer a team. */
export type TimerTable = 'digest_timers' | 'budget_timers';

/** Something that is due for a team, and that nobody else does meanwhile. */
export interface DueTeam {
  team: string;
  lease: string;
}

/** Timers that are rows, one for each team of a kind of data. */
export class DatabaseTeamTimers {
  readonly #database: Knex;
  readonly #table: TimerTable;
  readonly #isSample: boolean;

  private constructor(database: Knex, table: TimerTable, isSample: boolean) {
    this.#database = database;
    this.#table = table;
    this.#isSample = isSample;
  }

  static create(options: {
    database: Knex;
    table: TimerTable;
    isSample: boolean;
  }): DatabaseTeamTimers {
    return new DatabaseTeamTimers(
      options.database,
      options.table,
      options.isSample,
    );
  }

  /**
   * Has a timer for each of some teams. Those that are due, or being seen to,
   * stay as they are: moving them would skip what is due.
   */
  async arm(
    teams: readonly { team: string; dueAt: number }[],
    now: number,
  ): Promise<void> {
    if (!teams.length) return;
    const input = jsonRows(
      this.#database,
      { team: 'text', due_at: 'bigint' },
      teams.map(({ team, dueAt }) => ({ team, due_at: dueAt })),
    );
    await this.#database.raw(
      `insert into ${this.#table} (is_sample, team, due_at)
       select cast(? as boolean), team, due_at from ${input.sql} where true
       on conflict (is_sample, team) do update set due_at = excluded.due_at
       where ${this.#table}.due_at > ? and ${this.#table}.lease is null`,
      [this.#isSample, ...input.bindings, now],
    );
  }

  /** The teams that have a timer, of some. */
  async armed(teams: readonly string[]): Promise<Set<string>> {
    const rows: { team: string }[] = await this.#database(this.#table)
      .where('is_sample', this.#isSample)
      .where(isOneOf(this.#database, 'team', teams))
      .select('team');
    return new Set(rows.map(({ team }) => team));
  }

  /** Takes what is due longest; others leave it to us until the lease ends. */
  async claim(
    limit: number,
    now: number,
    leasedUntil: number,
  ): Promise<DueTeam[]> {
    const lease = randomUUID();
    return this.#database.transaction(async transaction => {
      const query = transaction(this.#table)
        .where('is_sample', this.#isSample)
        .where('due_at', '<=', now)
        .where(inner =>
          inner.whereNull('leased_until').orWhere('leased_until', '<=', now),
        )
        .orderBy(['due_at', 'team'])
        .limit(limit)
        .select('team');
      const rows: { team: string }[] = await (isPostgres(transaction)
        ? query.forUpdate().skipLocked()
        : query);
      const teams = rows.map(({ team }) => team);
      if (teams.length) {
        await transaction(this.#table)
          .where('is_sample', this.#isSample)
          .where(isOneOf(transaction, 'team', teams))
          .update({ lease, leased_until: leasedUntil });
      }
      return teams.map(team => ({ team, lease }));
    });
  }

  /**
   * Gives a team back until it is due again.
   *
   * @returns whether it was still ours: else somebody else sees to it
   */
  async finish(
    transaction: Knex.Transaction,
    { team, lease }: DueTeam,
    dueAt: number,
  ): Promise<boolean> {
    const finished = await transaction(this.#table)
      .where({ is_sample: this.#isSample, team, lease })
      .update({ due_at: dueAt, lease: null, leased_until: null });
    return finished === 1;
  }
}
