import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { useDebouncedValue } from '../query';
import { EntityOption, useCatalogSearch } from './useCatalogSearch';

const useStyles = makeStyles(
  { option: { display: 'flex', flexDirection: 'column', minWidth: 0 } },
  { name: 'OperabilityEntityPicker' },
);

/** @public */
export interface EntityPickerProps {
  label: string;
  /** The kinds to look among. */
  kinds: readonly string[];
  /** A full entity ref, or what somebody is typing. */
  value: string;
  onChange: (value: string) => void;
  error?: string;
  helperText?: string;
  required?: boolean;
  disabled?: boolean;
  /** Enter picks, and does not send the form around the field. */
  ignoresEnter?: boolean;
}

/**
 * A field for an entity ref that finds it by name. It can also be typed in
 * full, for when the catalog is down or the reader may not see it.
 *
 * @public
 */
export function EntityPicker(props: EntityPickerProps) {
  const { label, kinds, value, onChange, error, helperText } = props;
  const { required, disabled, ignoresEnter } = props;
  const classes = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const text = useDebouncedValue(searchText(value));
  const search = useCatalogSearch(kinds, text, isOpen);
  return (
    <Autocomplete<EntityOption, false, true, true>
      id={id}
      onKeyDown={event => {
        if (ignoresEnter && event.key === 'Enter') event.preventDefault();
      }}
      freeSolo
      disableClearable
      disabled={disabled}
      open={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      options={search.data ?? []}
      // The catalog has searched already.
      filterOptions={options => options}
      loading={search.isFetching}
      inputValue={value}
      onInputChange={(_, next, reason) => {
        if (reason !== 'reset') onChange(next);
      }}
      onChange={(_, option) =>
        onChange(typeof option === 'string' ? option : option.entityRef)
      }
      getOptionLabel={option =>
        typeof option === 'string' ? option : option.entityRef
      }
      renderOption={option => (
        <span className={classes.option}>
          <Typography variant="body2" component="span" noWrap>
            {option.title}
          </Typography>
          <Typography
            variant="caption"
            component="span"
            color="textSecondary"
            noWrap
          >
            {option.entityRef}
          </Typography>
        </span>
      )}
      renderInput={parameters => (
        <TextField
          {...parameters}
          label={label}
          required={required}
          variant="outlined"
          size="small"
          error={Boolean(error)}
          helperText={
            error ??
            (search.error
              ? 'The catalog cannot be searched now. Type the full reference.'
              : helperText)
          }
        />
      )}
    />
  );
}

/** `component:default/log` looks for `log`, since that is what is indexed. */
function searchText(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1).trim();
}
