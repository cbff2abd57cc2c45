import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';
import { useId, useMemo } from 'react';

const mostOptions = 100;

// A zone is found by its city, typed with a space.
const filterOptions = createFilterOptions<string>({
  limit: mostOptions,
  stringify: zone => `${zone} ${zone.replace(/_/g, ' ')}`,
});

/** @internal */
export interface TimeZoneFieldProps {
  label?: string;
  /** An IANA name, or what somebody is typing. */
  value: string;
  onChange: (value: string) => void;
  error?: string;
  helperText?: string;
  required?: boolean;
}

/** A time zone, found by its name; the reader's own comes first. @internal */
export function TimeZoneField(props: TimeZoneFieldProps) {
  const { label = 'Time zone', value, onChange, error, helperText } = props;
  const { required } = props;
  const id = useId();
  const options = useMemo(knownZones, []);
  return (
    <Autocomplete<string, false, boolean, true>
      id={id}
      freeSolo
      disableClearable={required}
      options={options}
      filterOptions={filterOptions}
      inputValue={value}
      onInputChange={(_, next, reason) => {
        if (reason !== 'reset') onChange(next);
      }}
      onChange={(_, next) => onChange(next ?? '')}
      renderInput={parameters => (
        <TextField
          {...parameters}
          label={label}
          required={required}
          variant="outlined"
          size="small"
          error={Boolean(error)}
          helperText={error ?? helperText}
        />
      )}
    />
  );
}

function knownZones(): string[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = [own, 'UTC', ...Intl.supportedValuesOf('timeZone')];
  return [...new Set(all)].filter(Boolean);
}
