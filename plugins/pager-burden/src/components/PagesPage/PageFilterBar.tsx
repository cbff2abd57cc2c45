import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  Dataset,
  PageClass,
  pageClass,
} from '@operability/plugin-pager-burden-common';
import { SelectFilter, TextFilter } from '@operability/ui-kit';
import { AddressChange } from '../../hooks/useAddress';
import { useTeamTitles } from '../../hooks/useTeamTitles';
import { pageClasses } from '../../model/pageClasses';
import { isNarrowed, PageFilters } from '../../model/pageFilters';
import { traitWords } from '../../model/pageWords';
import { teamTitle } from '../../model/teamTitle';
import { timeChips, timeFilters } from '../../model/timeFilters';
import { weekTitle } from '../../model/weekText';
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
  { name: 'OperabilityPageFilterBar' },
);

const countedWords = {
  '': 'All',
  true: 'Counted',
  false: 'Not counted',
};

const classWords: Readonly<Record<string, string>> = {
  '': 'All',
  ...Object.fromEntries(
    pageClass.options.map(one => [one, pageClasses[one].word]),
  ),
};

/** @internal */
export interface PageFilterBarProps {
  filters: PageFilters;
  data: Dataset | undefined;
  onChange: (change: AddressChange) => void;
}

/** What the list of pages is narrowed to, all of it in the address. @internal */
export function PageFilterBar(props: PageFilterBarProps) {
  const { filters, data, onChange } = props;
  const classes = useStyles();
  const several = filters.class.length > 1;
  const teams = useTeamTitles(filters.team, data);
  const severalTeams = filters.team.length > 1;
  const chips = [
    ...(severalTeams
      ? filters.team.map(value => ['team', value, teams[value]])
      : []),
    ...filters.week.map(value => ['week', value, weekTitle(value)]),
    ...filters.answeredBy.map(value => [
      'answeredBy',
      value,
      `answered by ${teamTitle(value)}`,
    ]),
    ...filters.is.map(value => ['is', value, traitWords[value]]),
    ...(filters.profile === 'pagerduty'
      ? [['profile', filters.profile, "by PagerDuty's hours"]]
      : []),
    ...filters.entity.map(value => ['entity', value, teamTitle(value)]),
    ...(filters.fingerprint
      ? [['fingerprint', filters.fingerprint, 'one alert']]
      : []),
  ];
  return (
    <div className={classes.root}>
      <TextFilter
        label="Search the titles"
        text={filters.q}
        onChange={text => onChange({ q: text })}
      />
      <SelectFilter<string>
        label="Team"
        options={{
          '': 'All',
          ...teams,
          ...(severalTeams && { several: 'Several' }),
        }}
        value={severalTeams ? 'several' : filters.team[0] ?? ''}
        onChange={value => value !== 'several' && onChange({ team: value })}
      />
      <DatasetFilter
        data={data}
        onChange={value => onChange({ data: value })}
      />
      <SelectFilter<string>
        label="Time of day"
        options={several ? { ...classWords, several: 'Several' } : classWords}
        value={several ? 'several' : filters.class[0] ?? ''}
        onChange={value =>
          value !== 'several' && onChange({ class: value as PageClass | '' })
        }
      />
      <SelectFilter
        label="Counted"
        options={countedWords}
        value={filters.counted}
        onChange={value => onChange({ counted: value })}
      />
      {chips.map(([name, value, label]) => (
        <Chip
          key={`${name} ${value}`}
          size="small"
          title={`Only ${value}; delete to see others too`}
          label={label}
          onDelete={() =>
            onChange({
              [name]: chips
                .filter(chip => chip[0] === name && chip[1] !== value)
                .map(chip => chip[1]),
            })
          }
        />
      ))}
      {timeChips(filters).map(({ names, label }) => (
        <Chip
          key={label}
          size="small"
          title="Delete to see others too"
          label={label}
          onDelete={() => onChange(without(names))}
        />
      ))}
      {isNarrowed(filters) && (
        <Button
          onClick={() =>
            onChange({
              ...without(timeFilters),
              q: undefined,
              team: undefined,
              week: undefined,
              class: undefined,
              entity: undefined,
              fingerprint: undefined,
              answeredBy: undefined,
              is: undefined,
              profile: undefined,
              counted: undefined,
            })
          }
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}

function without(names: readonly string[]): AddressChange {
  return Object.fromEntries(names.map(name => [name, undefined]));
}
