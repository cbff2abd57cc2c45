import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';
import { Board } from '@operability/plugin-lifecycle-common';
import { entityRefTitle } from '@operability/ui-kit';
import { useId, useMemo } from 'react';

type Facet = Board['facets']['owners'][number];

/** More than anybody reads; typing narrows them. */
const MOST_OPTIONS = 200;

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 180px',
      maxWidth: 320,
      [theme.breakpoints.down('xs')]: { flexBasis: '100%', maxWidth: 'none' },
      '@media (pointer: coarse)': {
        '& .MuiInputBase-root': { minHeight: 44 },
      },
    },
    check: { flexShrink: 0, width: '1.5em', fontWeight: 'bold' },
    title: { overflowWrap: 'anywhere' },
    count: {
      marginLeft: 'auto',
      paddingLeft: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'OperabilityBoardFacetFilter' },
);

const filterOptions = createFilterOptions<Facet>({
  limit: MOST_OPTIONS,
  stringify: ({ title, value }) => `${title} ${value}`,
});

/** @internal */
export interface FacetFilterProps {
  label: string;
  facets: readonly Facet[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Narrows the board by the values that its cards have. @internal */
export function FacetFilter(props: FacetFilterProps) {
  const { label, facets, chosen, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const { options, value } = useMemo(() => {
    const known = new Map(facets.map(facet => [facet.value, facet]));
    const selected = chosen.map(
      one => known.get(one) ?? { value: one, title: titleOf(one), count: 0 },
    );
    const strangers = selected.filter(one => !known.has(one.value));
    return { options: [...strangers, ...facets], value: selected };
  }, [facets, chosen]);
  return (
    <Autocomplete<Facet, true>
      className={classes.root}
      id={id}
      // The combobox is the element around the labelled field.
      aria-label={label}
      aria-controls={`${id}-popup`}
      multiple
      size="small"
      limitTags={1}
      disableCloseOnSelect
      options={options}
      value={value}
      filterOptions={filterOptions}
      getOptionLabel={({ title }) => title}
      getOptionSelected={(option, one) => option.value === one.value}
      onChange={(_, next) => onChange(next.map(facet => facet.value))}
      ChipProps={{ size: 'small' }}
      noOptionsText="Nothing like that on the board"
      renderOption={({ title, count }, { selected }) => (
        <>
          <span className={classes.check} aria-hidden>
            {selected ? '✓' : ''}
          </span>
          <span className={classes.title}>{title}</span>
          <span className={classes.count}>{count}</span>
        </>
      )}
      renderInput={params => (
        <TextField {...params} label={label} variant="outlined" />
      )}
    />
  );
}

/** A value that no card has any more: from an old link, say. */
function titleOf(value: string): string {
  return value.includes(':') ? entityRefTitle(value) : value;
}
