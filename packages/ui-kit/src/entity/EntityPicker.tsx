import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { useDebouncedValue } from '../query';
import { EntityOptionLine } from './EntityOptionLine';
import { searchText } from './searchText';
import { EntityOption, useCatalogSearch } from './useCatalogSearch';

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
      renderOption={option => <EntityOptionLine option={option} />}
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
