import {
  BurdenWeeks,
  Dataset,
  WeeklyGroup,
  WeeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { chartSentence } from '../domain/summary/chartSentence';
import { DatabaseProofs } from './DatabaseProofs';
import { DatabaseWeeks, GroupSums, SumsRequest } from './DatabaseWeeks';
import { ReadingParts } from './ReadingParts';
import { seriesTitles } from './seriesTitles';
import { TeamCoverage } from './TeamCoverage';
import { weekCoverage } from './weekCoverage';
import { weekRange } from './weekRange';

/** What the chart is asked for. */
export interface WeeksQuery {
  data?: Dataset;
  since?: string;
  until?: string;
  team?: string[];
  measure: WeeklyMeasure;
  groupBy: WeeklyGroup;
}

interface WeeksServiceOptions extends ReadingParts {
  weeks: DatabaseWeeks;
  proofs: DatabaseProofs;
  coverage: Pick<TeamCoverage, 'read'>;
}

const mostSeries = 250;
/** The series of all that are too many to draw. */
export const others = 'others';

/** The talk's chart: numbers by week, a series a group. */
export class WeeksService {
  readonly #options: WeeksServiceOptions;

  private constructor(options: WeeksServiceOptions) {
    this.#options = options;
  }

  static create(options: WeeksServiceOptions): WeeksService {
    return new WeeksService(options);
  }

  async get(reader: BurdenReader, query: WeeksQuery): Promise<BurdenWeeks> {
    const { weeks: store, proofs, timeZone, clock } = this.#options;
    const data = query.data ?? this.#options.data;
    const now = clock.now();
    const range = weekRange(query, { timeZone, now, weeks: 26 });
    const request: SumsRequest = {
      isSample: data === 'sample',
      first: range.first,
      last: range.last,
      teams: query.team,
      measure: query.measure,
      groupBy: query.groupBy,
      scope: reader.scope,
    };
    const [groups, paths, firstKnown] = await Promise.all([
      store.sums(request),
      proofs.ofTeams(request.isSample, query.team),
      store.firstKnown(request.isSample),
    ]);
    const places = new Map(range.weeks.map((week, index) => [week, index]));
    const zeros = range.weeks.map(week =>
      firstKnown === undefined || week < firstKnown ? null : 0,
    );
    const series = await this.#titled(
      query.groupBy,
      fewest(withAsked(groups, query, reader)).map(({ key, cells }) => {
        const values: (number | null)[] = [...zeros];
        for (const [week, count] of cells) {
          const place = places.get(week)!;
          values[place] = (values[place] ?? 0) + count;
        }
        return { key, values };
      }),
    );
    const coverage = range.weeks.map(week =>
      weekCoverage(week, paths, { timeZone, now }),
    );
    const isRunning = places.has(range.running);
    const full = {
      series: await this.#covered(series, request, range.weeks, coverage),
      coverage,
      weeks: range.weeks,
    };
    return {
      data,
      timeZone,
      ...full,
      ...(isRunning && { running: range.running }),
      sentence: await this.#sentenceOf(request, full, range.running),
    };
  }

  /** Each team by the channels that are its own, where these were proven otherwise. */
  async #covered(
    series: BurdenWeeks['series'],
    { isSample, groupBy }: SumsRequest,
    weeks: readonly string[],
    all: readonly number[],
  ): Promise<BurdenWeeks['series']> {
    if (groupBy !== 'team') return series;
    const { coverage, clock } = this.#options;
    const own = await coverage.read(isSample, weeks, clock.now());
    const differing = new Map<ReadonlyMap<string, number>, number[] | null>();
    return series.map(one => {
      if (one.key === others) return one;
      const shares = own.weeksOf(one.key);
      let differs = differing.get(shares);
      if (differs === undefined) {
        const list = weeks.map(week => shares.get(week) ?? 0);
        differs = list.every((share, index) => share === all[index])
          ? null
          : list;
        differing.set(shares, differs);
      }
      return differs ? { ...one, coverage: differs } : one;
    });
  }

  /** The last full week in words. */
  async #sentenceOf(
    request: SumsRequest,
    {
      weeks,
      series,
      coverage,
    }: Pick<BurdenWeeks, 'weeks' | 'series' | 'coverage'>,
    running: string,
  ): Promise<string> {
    const place = weeks.findLastIndex(week => week < running);
    if (place < 0) return 'No week is over yet.';
    const parts = series.map(({ title, values }) => ({
      title,
      value: values[place] ?? 0,
    }));
    const { measure } = request;
    const isAll = measure === 'pages' || measure === 'interruptions';
    return chartSentence({
      week: weeks[place],
      measure,
      total: parts.reduce((sum, { value }) => sum + value, 0),
      series: parts,
      coverage: coverage[place],
      ...(isAll && {
        afterHours: await this.#options.weeks.afterHours(request, weeks[place]),
      }),
    });
  }

  async #titled(
    groupBy: WeeklyGroup,
    series: Omit<BurdenWeeks['series'][number], 'title'>[],
  ): Promise<BurdenWeeks['series']> {
    const titleOf = await seriesTitles(this.#options.groups, groupBy);
    return series.map(one => ({
      ...one,
      title: one.key === others ? 'Others' : titleOf(one.key),
    }));
  }
}

/** A team that was asked for is there, whether it was paged or not. */
function withAsked(
  groups: GroupSums[],
  { groupBy, team = [] }: WeeksQuery,
  reader: BurdenReader,
): GroupSums[] {
  if (groupBy !== 'team') return groups;
  const found = new Set(groups.map(({ key }) => key));
  const quiet = [...new Set(team)]
    .filter(key => !found.has(key) && reader.mayReadTeam(key))
    .map(key => ({ key, cells: [] }));
  return [...groups, ...quiet];
}

/** The largest first; where there are too many to draw, the rest is one. */
function fewest(groups: GroupSums[]): GroupSums[] {
  const totals = new Map(
    groups.map(({ key, cells }) => [
      key,
      cells.reduce((sum, [, count]) => sum + count, 0),
    ]),
  );
  const sorted = [...groups].sort(
    (one, other) =>
      totals.get(other.key)! - totals.get(one.key)! ||
      (one.key < other.key ? -1 : 1),
  );
  if (sorted.length <= mostSeries) return sorted;
  const rest = sorted.slice(mostSeries).flatMap(({ cells }) => cells);
  return [...sorted.slice(0, mostSeries), { key: others, cells: rest }];
}
