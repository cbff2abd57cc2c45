import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

/** @internal */
export interface HolidayRegionFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** A country or a part of one, whose public holidays are no work days. @internal */
export function HolidayRegionField(props: HolidayRegionFieldProps) {
  const { value, onChange, error } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      label="Public holidays of"
      value={value}
      onChange={event =>
        onChange(event.target.value.toLocaleUpperCase('en-US'))
      }
      error={Boolean(error)}
      helperText={
        error ?? 'A country or a part of one, such as US, US-CA or DE-BY'
      }
      variant="outlined"
      size="small"
    />
  );
}
