import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';

/** @public */
export interface ChoicesFieldProps {
  label: string;
  /** What there is to choose from: the words of each value, in order. */
  options: ReadonlyMap<string, string>;
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string;
  helperText?: string;
}

/** A field of a form that holds any number of known values. @public */
export function ChoicesField(props: ChoicesFieldProps) {
  const { label, options, value, onChange, error, helperText } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  // One that is gone stays until somebody takes it out.
  const gone = value.filter(one => !options.has(one));
  return (
    <Autocomplete
      id={id}
      multiple
      size="small"
      disableCloseOnSelect
      filterSelectedOptions
      options={[...options.keys(), ...gone]}
      getOptionLabel={one => options.get(one) ?? one}
      value={[...value]}
      onChange={(_, chosen) => {
        setTyped('');
        onChange(chosen);
      }}
      inputValue={typed}
      onInputChange={(_, next, reason) => {
        // Another list than before, if only by its identity, would clear it.
        if (reason !== 'reset') setTyped(next);
      }}
      onBlur={() => setTyped('')}
      renderInput={parameters => (
        <TextField
          {...parameters}
          label={label}
          variant="outlined"
          error={Boolean(error)}
          helperText={error ?? helperText}
        />
      )}
    />
  );
}
