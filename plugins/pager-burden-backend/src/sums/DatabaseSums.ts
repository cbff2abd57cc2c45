import { jsonRows } from '@operability/backend-kit';
import { Knex } from 'knex';
import { endBeforeDisk } from '../database/endBeforeDisk';
import { WeekSpan } from '../domain/rollup/weekSpan';
import { DatabaseClosedWeeks } from '../retention/DatabaseClosedWeeks';

/** A week of a team: what is added up at a time. */
export interface TeamWeek {
  week: string;
  team: string;
}

const columns = { week: 'text', team: 'text' } as const;
const channelColumns = { team: 'text', channel: 'text' } as const;

const sumsOfPages = `
  select p.is_sample, p.week, p.team, p.entity, p.is_entity_known, p.class,
    count(*), sum(case when p.starts_interruption then 1 else 0 end)`;
const grouping =
  'group by p.is_sample, p.week, p.team, p.entity, p.is_entity_known, p.class';
const sumsOfSums = `
  select s.is_sample, s.week, s.team, sum(s.pages), sum(s.interruptions),
    sum(case when s.class <> 'working' then s.interruptions else 0 end),
    sum(case when s.class = 'sleep' then s.interruptions else 0 end)`;
const intoSums =
  'insert into weekly_sums (is_sample, week, team, entity, is_entity_known, class, pages, interruptions)';
const intoTeamSums =
  'insert into weekly_team_sums (is_sample, week, team, pages, interruptions, after_hours, sleep)';

/** The sums by week, and which of them are out of date. */
export class DatabaseSums {
  private constructor() {}

  static create(): DatabaseSums {
    return new DatabaseSums();
  }

  /** Has weeks of teams added up anew. */
  async markDirty(
    transaction: Knex.Transaction,
    isSample: boolean,
    weeks: readonly TeamWeek[],
  ): Promise<void> {
    const distinct = new Map(
      weeks.map(({ week, team }) => [`${week} ${team}`, { week, team }]),
    );
    if (!distinct.size) return;
    const input = jsonRows(transaction, columns, [...distinct.values()]);
    await transaction.raw(
      `insert into dirty_weeks (is_sample, week, team)
       select cast(? as boolean), week, team from ${input.sql} where true
       on conflict do nothing`,
      [isSample, ...input.bindings],
    );
  }

  /** Has channels that teams were paged on proven for them from now on. */
  async addChannels(
    transaction: Knex.Transaction,
    isSample: boolean,
    pages: readonly { team: string; channel: string }[],
  ): Promise<void> {
    const distinct = new Map(
      pages.map(({ team, channel }) => [
        `${team} ${channel}`,
        { team, channel },
      ]),
    );
    if (!distinct.size) return;
    const input = jsonRows(transaction, channelColumns, [...distinct.values()]);
    await transaction.raw(
      `insert into team_channels (is_sample, team, channel)
       select cast(? as boolean), team, channel from ${input.sql} where true
       on conflict do nothing`,
      [isSample, ...input.bindings],
    );
  }

  /** Takes some of the weeks that are to be added up, and adds them up. */
  async sumDirty(
    transaction: Knex.Transaction,
    isSample: boolean,
    limit: number,
    except?: WeekSpan,
  ): Promise<number> {
    const closed = await DatabaseClosedWeeks.in(transaction).find(isSample);
    if (closed) {
      // Their pages are gone: added up anew they would come to nothing.
      await transaction('dirty_weeks')
        .where('is_sample', isSample)
        .where('week', '<', closed.untilWeek)
        .delete();
    }
    const weeks: TeamWeek[] = await transaction('dirty_weeks')
      .where('is_sample', isSample)
      .modify(query => {
        if (except) query.whereNotBetween('week', [except.from, except.to]);
      })
      .orderBy(['week', 'team'])
      .limit(limit)
      .select('week', 'team');
    if (!weeks.length) return 0;
    // Lost with the database, they are still to be added up.
    await endBeforeDisk(transaction);
    const { sql, bindings } = jsonRows(
      transaction,
      columns,
      weeks.map(({ week, team }) => ({ week, team })),
    );
    for (const table of ['dirty_weeks', 'weekly_sums', 'weekly_team_sums']) {
      await transaction.raw(
        `delete from ${table} where is_sample = ?
         and (week, team) in (select week, team from ${sql})`,
        [isSample, ...bindings],
      );
    }
    await transaction.raw(
      `${intoSums} ${sumsOfPages} from ${sql}
       join pages p on p.is_sample = ? and p.week = input.week and p.team = input.team
       where p.not_counted is null ${grouping}`,
      [...bindings, isSample],
    );
    await transaction.raw(
      `${intoTeamSums} ${sumsOfSums} from ${sql}
       join weekly_sums s on s.is_sample = ? and s.week = input.week and s.team = input.team
       group by s.is_sample, s.week, s.team`,
      [...bindings, isSample],
    );
    return weeks.length;
  }

  /** Adds up everything anew, but for weeks that are closed. */
  async rebuild(
    transaction: Knex.Transaction,
    isSample: boolean,
  ): Promise<void> {
    const closed = await DatabaseClosedWeeks.in(transaction).find(isSample);
    const from = closed?.untilWeek ?? '';
    for (const table of ['dirty_weeks', 'weekly_sums', 'weekly_team_sums']) {
      await transaction(table)
        .where('is_sample', isSample)
        .where('week', '>=', from)
        .delete();
    }
    await transaction.raw(
      `${intoSums} ${sumsOfPages} from pages p
       where p.is_sample = ? and p.week >= ? and p.not_counted is null ${grouping}`,
      [isSample, from],
    );
    await transaction.raw(
      `${intoTeamSums} ${sumsOfSums} from weekly_sums s
       where s.is_sample = ? and s.week >= ? group by s.is_sample, s.week, s.team`,
      [isSample, from],
    );
  }
}
