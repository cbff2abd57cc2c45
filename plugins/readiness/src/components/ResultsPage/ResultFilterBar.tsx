import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { Check, ResultStatus } from '@operability/plugin-readiness-common';
import { entityRefTitle, SelectFilter, TextFilter } from '@operability/ui-kit';
import { isNarrowed, ResultFilters } from '../../model/resultFilters';
import { CsvButton } from './CsvButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'OperabilityResultFilterBar' },
);

const statusWords: Readonly<Record<'' | ResultStatus | 'several', string>> = {
  '': 'All',
  fail: 'Fail',
  stale: 'Stale',
  unknown: 'Unknown',
  waived: 'Waived',
  attested: 'Attested',
  pass: 'Pass',
  notApplicable: 'Not applicable',
  several: 'Several',
};

const refs = ['owner', 'system', 'stage', 'entityRef'] as const;

/** @internal */
export interface ResultFilterBarProps {
  filters: ResultFilters;
  checks: readonly Check[];
  onChange: (change: Partial<ResultFilters>) => void;
}

/** What the results are narrowed to, and what can be done with them. @internal */
export function ResultFilterBar(props: ResultFilterBarProps) {
  const { filters, checks, onChange } = props;
  const classes = useStyles();
  const { several, ...words } = statusWords;
  const options: Record<string, string> =
    filters.status.length > 1 ? { ...words, several } : words;
  const checkOptions = Object.fromEntries([
    ['', 'All'],
    ...filters.check.map(id => [id, id]),
    ...checks.map(({ id, title }) => [id, title]),
  ]);
  return (
    <div className={classes.root}>
      <TextFilter
        label="Search by name"
        text={filters.q}
        onChange={q => onChange({ q })}
      />
      <SelectFilter<string>
        label="Status"
        options={options}
        value={filters.status.length > 1 ? 'several' : filters.status[0] ?? ''}
        onChange={value =>
          value !== 'several' &&
          onChange({ status: value ? [value as ResultStatus] : [] })
        }
      />
      <SelectFilter<string>
        label="Check"
        options={checkOptions}
        value={filters.check[0] ?? ''}
        onChange={value => onChange({ check: value ? [value] : [] })}
      />
      {filters.none.map(name => (
        <Chip
          key={`none ${name}`}
          size="small"
          title="Delete to see all"
          label={`without ${name === 'owner' ? 'an' : 'a'} ${name}`}
          onDelete={() =>
            onChange({ none: filters.none.filter(one => one !== name) })
          }
        />
      ))}
      {refs.flatMap(name =>
        filters[name].map(value => (
          <Chip
            key={`${name} ${value}`}
            size="small"
            title={`Only ${value}; delete to see others too`}
            label={value.includes(':') ? entityRefTitle(value) : value}
            onDelete={() =>
              onChange({
                [name]: filters[name].filter(other => other !== value),
              })
            }
          />
        )),
      )}
      {isNarrowed(filters) && (
        <Button
          onClick={() =>
            onChange({
              q: '',
              status: [],
              check: [],
              owner: [],
              system: [],
              stage: [],
              entityRef: [],
              none: [],
            })
          }
        >
          Clear filters
        </Button>
      )}
      <CsvButton filters={filters} />
    </div>
  );
}
