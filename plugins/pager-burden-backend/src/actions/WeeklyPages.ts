import { Clock } from '@operability/backend-kit';
import {
  BurdenWeeks,
  WeeklyMeasure,
  WeekState,
} from '@operability/plugin-pager-burden-common';
import { BurdenReader } from '../access/BurdenReader';
import { weekState, weekTime } from '../domain/quiet/weekState';
import { DatabaseWeeks, GroupSums } from '../lookups/DatabaseWeeks';
import { others, WeeksQuery, WeeksService } from '../lookups/WeeksService';
import { CoverageOfTeams, TeamCoverage } from '../lookups/TeamCoverage';

interface WeeklyPagesOptions {
  chart: Pick<WeeksService, 'get'>;
  weeks: Pick<DatabaseWeeks, 'sums'>;
  coverage: Pick<TeamCoverage, 'read'>;
  clock: Clock;
}

/** How many weeks a team had, week by week, and how each was. */
export interface TeamWeeks {
  team: string;
  title: string;
  pages: (number | null)[];
  interruptions: (number | null)[];
  afterHours: (number | null)[];
  /** Left out of what is no team. */
  states?: WeekState[];
}

/** The chart as numbers of each team, for a reader without eyes. */
export class WeeklyPages {
  readonly #options: WeeklyPagesOptions;

  private constructor(options: WeeklyPagesOptions) {
    this.#options = options;
  }

  static create(options: WeeklyPagesOptions): WeeklyPages {
    return new WeeklyPages(options);
  }

  /** Sees what the chart shows to the same reader. */
  async get(
    reader: BurdenReader,
    query: Omit<WeeksQuery, 'measure' | 'groupBy'>,
  ) {
    const { chart: charts, coverage, clock } = this.#options;
    const {
      series,
      coverage: _,
      ...chart
    } = await charts.get(reader, {
      ...query,
      measure: 'pages',
      groupBy: 'team',
    });
    const isSample = chart.data === 'sample';
    const [known, interruptions, afterHours] = await Promise.all([
      coverage.read(isSample, chart.weeks, clock.now()),
      this.#sums(reader, query.team, chart, 'interruptions'),
      this.#sums(reader, query.team, chart, 'afterHours'),
    ]);
    // Where there are too many teams to list, the last of them is the rest.
    const listed = new Set(series.map(({ key }) => key));
    const countsOf = (sums: readonly GroupSums[], key: string) => {
      const own = sums.filter(sum =>
        key === others ? !listed.has(sum.key) : sum.key === key,
      );
      return (week: string) =>
        own
          .flatMap(({ cells }) => cells)
          .reduce((sum, [at, count]) => sum + (at === week ? count : 0), 0);
    };
    return {
      ...chart,
      teams: series.map(({ key, title, values }): TeamWeeks => {
        const byWeek = (sums: readonly GroupSums[]) => {
          const count = countsOf(sums, key);
          return chart.weeks.map((week, index) =>
            values[index] === null ? null : count(week),
          );
        };
        return {
          team: key,
          title,
          pages: values,
          interruptions: byWeek(interruptions),
          afterHours: byWeek(afterHours),
          ...(key.includes(':') && {
            states: statesOf(key, values, chart, known),
          }),
        };
      }),
    };
  }

  #sums(
    reader: BurdenReader,
    teams: readonly string[] | undefined,
    { data, weeks }: Pick<BurdenWeeks, 'data' | 'weeks'>,
    measure: WeeklyMeasure,
  ): Promise<GroupSums[]> {
    return this.#options.weeks.sums({
      isSample: data === 'sample',
      first: weeks[0],
      last: weeks[weeks.length - 1],
      teams,
      measure,
      groupBy: 'team',
      scope: reader.scope,
    });
  }
}

function statesOf(
  team: string,
  pages: readonly (number | null)[],
  { weeks, running }: Pick<BurdenWeeks, 'weeks' | 'running'>,
  coverage: CoverageOfTeams,
): WeekState[] {
  return weeks.map((week, index) =>
    weekState({
      pages: pages[index] ?? 0,
      coverage: coverage.of(team, week),
      ...(running && weekTime(week, running)),
    }),
  );
}
