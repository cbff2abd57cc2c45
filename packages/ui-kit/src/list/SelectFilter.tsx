import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 130,
      [theme.breakpoints.down('xs')]: { flex: '1 1 130px' },
    },
  }),
  { name: 'OperabilitySelectFilter' },
);

/** @public */
export interface SelectFilterProps<Value extends string> {
  label: string;
  /** The words of each value. */
  options: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
}

/** Narrows a list to one of a few values. @public */
export function SelectFilter<Value extends string>(
  props: SelectFilterProps<Value>,
) {
  const { label, options, value, onChange } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <TextField
      id={id}
      // `All` often stands for no value at all, and is to be read then too.
      SelectProps={{ labelId: `${id}-label`, displayEmpty: true }}
      InputLabelProps={{ id: `${id}-label`, shrink: true }}
      className={classes.root}
      label={label}
      select
      variant="outlined"
      size="small"
      value={value}
      onChange={event => onChange(event.target.value as Value)}
    >
      {Object.entries<string>(options).map(([name, words]) => (
        <MenuItem key={name} value={name}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}
