import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { useDebouncedValue } from '../query';
import { EntityOptionLine } from './EntityOptionLine';
import { searchText } from './searchText';
import { EntityOption, useCatalogSearch } from './useCatalogSearch';

/** @public */
export interface EntitiesPickerProps {
  label: string;
  /** The kinds to look among. */
  kinds: readonly string[];
  /** Full entity refs, or what somebody typed. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string;
  helperText?: string;
}

/**
 * A field for several entity refs that finds them by name. Each can also be
 * typed in full, for when the catalog is down or the reader may not see it.
 *
 * @public
 */
export function EntitiesPicker(props: EntitiesPickerProps) {
  const { label, kinds, value, onChange, error, helperText } = props;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const text = useDebouncedValue(searchText(typed));
  const search = useCatalogSearch(kinds, text, isOpen);
  const change = (refs: readonly string[]) => {
    setTyped('');
    onChange([...new Set(refs.map(ref => ref.trim()).filter(Boolean))]);
  };
  return (
    <Autocomplete<EntityOption, true, false, true>
      id={id}
      multiple
      freeSolo
      size="small"
      open={isOpen}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      // The catalog has searched already.
      filterOptions={options =>
        options.filter(({ entityRef }) => !value.includes(entityRef))
      }
      options={search.data ?? []}
      loading={search.isFetching}
      value={[...value]}
      onChange={(_, chosen) => change(chosen.map(refOf))}
      inputValue={typed}
      onInputChange={(_, next, reason) => {
        // Another list than before, if only by its identity, would clear it.
        if (reason !== 'reset') setTyped(next);
      }}
      onBlur={() => {
        // What was typed in full is meant, also without Enter.
        if (typed.trim()) change([...value, typed]);
      }}
      getOptionLabel={refOf}
      renderOption={option => <EntityOptionLine option={option} />}
      renderInput={parameters => (
        <TextField
          {...parameters}
          label={label}
          variant="outlined"
          error={Boolean(error)}
          helperText={
            error ??
            (search.error
              ? 'The catalog cannot be searched now. Type full references.'
              : helperText)
          }
        />
      )}
    />
  );
}

function refOf(option: EntityOption | string): string {
  return typeof option === 'string' ? option : option.entityRef;
}
