import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

/** @public */
export interface FormFieldProps {
  label: string;
  value: string;
  error?: string;
  onChange: (value: string) => void;
  helperText?: string;
  required?: boolean;
  type?: 'text' | 'url' | 'date' | 'datetime-local' | 'number';
  /** How many lines are shown of a longer text. */
  rows?: number;
}

/** One field of a form, with what is wrong with it below. @public */
export function FormField(props: FormFieldProps) {
  const { label, value, error, onChange, helperText, required } = props;
  const { type = 'text', rows } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      label={label}
      value={value}
      required={required}
      error={Boolean(error)}
      helperText={error ?? helperText}
      type={type}
      multiline={rows !== undefined}
      minRows={rows}
      maxRows={rows && rows * 3}
      variant="outlined"
      size="small"
      InputLabelProps={/^date/.test(type) ? { shrink: true } : undefined}
      onChange={event => onChange(event.target.value)}
    />
  );
}
