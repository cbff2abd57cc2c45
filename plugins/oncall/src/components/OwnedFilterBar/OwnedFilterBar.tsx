import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { entityRefTitle, TextFilter } from '@operability/ui-kit';
import { ReactNode, useId } from 'react';
import { OwnedFilters } from '../../model/ownedFilters';

// Material UI shows nothing for an empty value.
const allOwners = 'all';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    field: {
      flex: '1 1 180px',
      maxWidth: 320,
      [theme.breakpoints.down('xs')]: { flexBasis: '100%', maxWidth: 'none' },
    },
    aside: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityOwnedFilterBar' },
);

/** @internal */
export interface OwnedFilterBarProps {
  /** What is looked through: "Search the policies". */
  label: string;
  filters: OwnedFilters;
  owners: readonly string[];
  onChange: (change: Partial<OwnedFilters>) => void;
  aside?: ReactNode;
}

/** Narrows a list of things with owners. @internal */
export function OwnedFilterBar(props: OwnedFilterBarProps) {
  const { label, filters, owners, onChange, aside } = props;
  const classes = useStyles();
  const id = useId();
  // One that owns nothing any more: from an old link, say.
  const options =
    filters.owner && !owners.includes(filters.owner)
      ? [filters.owner, ...owners]
      : owners;
  return (
    <div className={classes.root} role="search">
      <TextFilter
        label={label}
        text={filters.text}
        onChange={text => onChange({ text })}
      />
      <TextField
        id={`${id}-owner`}
        SelectProps={{ labelId: `${id}-owner-label` }}
        InputLabelProps={{ id: `${id}-owner-label`, shrink: true }}
        className={classes.field}
        label="Owner"
        select
        variant="outlined"
        size="small"
        value={filters.owner || allOwners}
        onChange={({ target: { value } }) =>
          onChange({ owner: value === allOwners ? '' : value })
        }
      >
        <MenuItem value={allOwners}>All owners</MenuItem>
        {options.map(ref => (
          <MenuItem key={ref} value={ref} title={ref}>
            {titleOf(ref)}
          </MenuItem>
        ))}
      </TextField>
      {(filters.text || filters.owner) && (
        <Button size="small" onClick={() => onChange({ text: '', owner: '' })}>
          Clear filters
        </Button>
      )}
      {aside && <div className={classes.aside}>{aside}</div>}
    </div>
  );
}

/** A link written by hand may hold anything. */
function titleOf(ref: string): string {
  try {
    return entityRefTitle(ref);
  } catch {
    return ref;
  }
}
