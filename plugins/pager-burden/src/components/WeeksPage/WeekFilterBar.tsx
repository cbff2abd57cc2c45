import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { SelectFilter } from '@operability/ui-kit';
import { AddressChange } from '../../hooks/useAddress';
import {
  ChartFilters,
  groupWords,
  measureWords,
  rangeWords,
} from '../../model/chartFilters';
import { barWords } from '../../model/chartSeries';
import { heatCellWords } from '../../model/heatCell';
import { severalTeams, teamOptions } from '../../model/teamOptions';
import { teamTitle } from '../../model/teamTitle';
import { DatasetFilter } from '../DatasetMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      // Backstage's theme sets chips apart where no gap does.
      '& .MuiChip-root': { margin: 0 },
    },
  }),
  { name: 'OperabilityWeekFilterBar' },
);

/** @internal */
export interface WeekFilterBarProps {
  filters: ChartFilters;
  /** What each team is called that can be chosen. */
  titles: Readonly<Record<string, string>>;
  /** What is shown, as the server says. */
  data: Dataset | undefined;
  onChange: (change: AddressChange) => void;
}

/** What the weekly numbers show, all of it in the address. @internal */
export function WeekFilterBar(props: WeekFilterBarProps) {
  const { filters, titles, data, onChange } = props;
  const { measure, groupBy, range, teams } = filters;
  const classes = useStyles();
  const choice = teamOptions(titles, teams);
  // Another question: what was open beside the old one is not its answer.
  const change = (words: AddressChange) =>
    onChange({
      ...words,
      ...barWords(undefined),
      ...heatCellWords(undefined),
    });
  return (
    <div className={classes.root}>
      <SelectFilter
        label="Team"
        options={choice.options}
        value={choice.value}
        onChange={value => {
          if (value !== severalTeams) change({ team: value });
        }}
      />
      <SelectFilter
        label="Measure"
        options={measureWords}
        value={measure}
        onChange={value => change({ measure: value })}
      />
      <SelectFilter
        label="By"
        options={groupWords}
        value={groupBy}
        onChange={value => change({ groupBy: value })}
      />
      <SelectFilter
        label="Range"
        options={rangeWords}
        value={range}
        onChange={value => change({ range: value })}
      />
      <DatasetFilter data={data} onChange={value => change({ data: value })} />
      {teams.length > 1 &&
        teams.map(team => (
          <Chip
            key={team}
            size="small"
            title={`Only ${team}; delete to see others too`}
            label={titles[team] ?? teamTitle(team)}
            onDelete={() =>
              change({ team: teams.filter(other => other !== team) })
            }
          />
        ))}
    </div>
  );
}
