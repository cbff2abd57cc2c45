import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { Policy } from '@operability/plugin-oncall-common';
import { useId } from 'react';
import { policyLine } from '../../model/policyLine';

/** @internal */
export interface PolicyFieldProps {
  policies: readonly Policy[];
  /** The id of the one that is chosen, or ''. */
  value: string;
  onChange: (id: string) => void;
}

/** A field for a policy, found by its name. @internal */
export function PolicyField({ policies, value, onChange }: PolicyFieldProps) {
  const id = useId();
  const chosen = policies.find(policy => policy.id === value) ?? null;
  return (
    <Autocomplete
      id={id}
      options={[...policies]}
      value={chosen}
      getOptionLabel={({ name }) => name}
      getOptionSelected={(one, other) => one.id === other.id}
      // Two of the same name are told apart by their ladders.
      renderOption={policy => (
        <span title={policyLine(policy)}>
          {policy.name} ({policy.steps.length}{' '}
          {policy.steps.length === 1 ? 'step' : 'steps'})
        </span>
      )}
      onChange={(_, policy) => onChange(policy?.id ?? '')}
      renderInput={params => (
        <TextField
          {...params}
          label="Policy"
          variant="outlined"
          size="small"
          helperText={chosen ? policyLine(chosen) : 'Find it by its name'}
        />
      )}
    />
  );
}
