import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

/** @public */
export interface ChoiceFieldProps {
  label: string;
  /** The words of each value. */
  options: Readonly<Record<string, string>>;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A field of a form that holds one of a few values. @public */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, options, value, error, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      SelectProps={{ labelId: `${id}-label` }}
      InputLabelProps={{ id: `${id}-label` }}
      label={label}
      select
      required
      error={Boolean(error)}
      helperText={error}
      variant="outlined"
      size="small"
      value={value}
      onChange={event => onChange(event.target.value)}
    >
      {Object.entries(options).map(([name, words]) => (
        <MenuItem key={name} value={name}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}
