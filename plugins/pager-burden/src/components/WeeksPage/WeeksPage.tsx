import { makeStyles } from '@material-ui/core/styles';
import { ListState, PageBody } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { useAddress } from '../../hooks/useAddress';
import { useWeeks } from '../../hooks/useBurden';
import { useTeamTitles } from '../../hooks/useTeamTitles';
import { useWeekLimits } from '../../hooks/useWeekLimits';
import { parseChartFilters, rangeQuery } from '../../model/chartFilters';
import { barWords, parseBar } from '../../model/chartSeries';
import { heatCellWords, parseHeatCell } from '../../model/heatCell';
import { Bar } from '../../model/pagesBehind';
import { fromFirstPage } from '../../model/weekColumns';
import { DatasetMark } from '../DatasetMark';
import { BarPanel } from './BarPanel';
import { HeatmapSection } from './HeatmapSection';
import { NoisySection } from './NoisySection';
import { TeamStrips } from './TeamStrips';
import { WeekFilterBar } from './WeekFilterBar';
import { WeeklyChart } from './WeeklyChart';

const useStyles = makeStyles(
  theme => ({
    beside: {
      display: 'grid',
      gap: theme.spacing(3, 5),
      '& > *': { minWidth: 0 },
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
      },
    },
  }),
  { name: 'OperabilityWeeksPage' },
);

/** What being on call costs, week by week. @internal */
export function WeeksPage() {
  const classes = useStyles();
  const [search, change] = useAddress();
  const filters = parseChartFilters(search);
  const { measure, groupBy, range, teams } = filters;
  const query = rangeQuery(filters, DateTime.utc());
  const titles = useTeamTitles(teams, filters.data);
  // Memoized: the chart is not drawn anew while the same teams are known.
  const teamKeys = Object.keys(titles).sort().join(' ');
  const known = useMemo(() => teamKeys.split(' ').filter(Boolean), [teamKeys]);
  const weeks = useWeeks({ ...query, measure, groupBy });
  // Strips are of 26 weeks, whatever the chart shows.
  const byTeam = useWeeks({
    ...query,
    since: undefined,
    measure,
    groupBy: 'team',
  });
  const answer = useMemo(
    () =>
      weeks.data && range === 'all' ? fromFirstPage(weeks.data) : weeks.data,
    [weeks.data, range],
  );
  const limits = useWeekLimits(filters, answer);
  const bar = parseBar(search);
  const open = (next: Bar | undefined) => change(barWords(next));
  return (
    <PageBody isWide title="Weeks | Pager burden">
      <WeekFilterBar
        filters={filters}
        titles={titles}
        data={answer?.data ?? filters.data}
        onChange={change}
      />
      <DatasetMark data={answer?.data} />
      <ListState
        query={weeks}
        isEmpty={answer?.series.length === 0}
        lines={10}
        empty={{
          title: 'No page is known',
          description:
            'Pages come from the on-call plugin, or from a file: see Imports. The sample pages are under Data.',
        }}
      >
        {answer && (
          <>
            <WeeklyChart
              answer={answer}
              measure={measure}
              groupBy={groupBy}
              known={known}
              limits={limits}
              onOpen={open}
            />
            <BarPanel
              bar={bar}
              answer={answer}
              filters={filters}
              onClose={() => open(undefined)}
            />
          </>
        )}
      </ListState>
      {answer && answer.series.length > 0 && (
        <>
          {byTeam.data && <TeamStrips answer={byTeam.data} measure={measure} />}
          <div className={classes.beside}>
            <div>
              <HeatmapSection
                query={query}
                teams={teams}
                cell={parseHeatCell(search)}
                onOpen={next => change(heatCellWords(next))}
              />
            </div>
            <NoisySection
              query={{
                ...(filters.data && { data: filters.data }),
                ...(teams.length > 0 && { team: [...teams] }),
              }}
            />
          </div>
        </>
      )}
    </PageBody>
  );
}
