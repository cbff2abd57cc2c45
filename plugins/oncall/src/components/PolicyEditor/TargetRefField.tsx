import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { Schedule } from '@operability/plugin-oncall-common';
import { EntityPicker } from '@operability/ui-kit';
import { useId } from 'react';
import { TargetForm } from '../../model/policyForm';

const userKinds = ['User'];
const groupKinds = ['Group'];

/** @internal */
export interface TargetRefFieldProps {
  target: TargetForm;
  schedules: readonly Schedule[];
  error?: string;
  onChange: (ref: string) => void;
}

/** Which schedule, person, group or channel. @internal */
export function TargetRefField(props: TargetRefFieldProps) {
  const { target, schedules, error, onChange } = props;
  const id = useId();
  const common = {
    id,
    value: target.ref,
    error: Boolean(error),
    helperText: error,
    variant: 'outlined' as const,
    size: 'small' as const,
    onChange: (event: { target: { value: string } }) =>
      onChange(event.target.value),
  };
  switch (target.type) {
    case 'schedule':
      return (
        <TextField
          {...common}
          label="Schedule"
          select
          SelectProps={{ labelId: `${id}-label` }}
          InputLabelProps={{ id: `${id}-label` }}
        >
          {withChosen(schedules, target.ref).map(schedule => (
            <MenuItem key={schedule.id} value={schedule.id}>
              {schedule.name}
            </MenuItem>
          ))}
        </TextField>
      );
    case 'channel':
      return (
        <TextField
          {...common}
          label="Chat channel"
          helperText={error ?? 'A channel and an address, as slack:#runtime'}
        />
      );
    default:
      return (
        <EntityPicker
          label={target.type === 'user' ? 'Person' : 'Group'}
          kinds={target.type === 'user' ? userKinds : groupKinds}
          ignoresEnter
          value={target.ref}
          onChange={onChange}
          error={error}
        />
      );
  }
}

/** One that is gone, or that the reader may not see, stays what it is. */
function withChosen(
  schedules: readonly Schedule[],
  chosen: string,
): { id: string; name: string }[] {
  const isKnown = schedules.some(({ id }) => id === chosen);
  return chosen && !isKnown
    ? [{ id: chosen, name: chosen }, ...schedules]
    : [...schedules];
}
