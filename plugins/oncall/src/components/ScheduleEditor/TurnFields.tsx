import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { RotationForm } from '../../model/rotationForm';
import { ShiftUnit, shiftUnits } from '../../model/shiftLengthForm';
import { weekdays } from '../../model/weekdays';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    },
  }),
  { name: 'OperabilityTurnFields' },
);

const common = { variant: 'outlined', size: 'small' } as const;
const shrunk = { shrink: true };

/** @internal */
export interface TurnFieldsProps {
  form: RotationForm;
  errors: FieldErrors;
  onChange: (form: RotationForm) => void;
}

/** How long a turn is, and when it changes hands. @internal */
export function TurnFields({ form, errors, onChange }: TurnFieldsProps) {
  const classes = useStyles();
  const id = useId();
  const { shift } = form;
  return (
    <div className={classes.root}>
      <TextField
        {...common}
        id={`${id}-count`}
        label="A shift lasts"
        type="number"
        value={shift.count}
        onChange={event =>
          onChange({ ...form, shift: { ...shift, count: event.target.value } })
        }
        error={Boolean(errors.shift)}
        helperText={errors.shift}
        inputProps={{ min: 1 }}
      />
      <TextField
        {...common}
        id={`${id}-unit`}
        SelectProps={{ labelId: `${id}-unit-label` }}
        InputLabelProps={{ id: `${id}-unit-label` }}
        label="Counted in"
        select
        value={shift.unit}
        onChange={event =>
          onChange({
            ...form,
            shift: { ...shift, unit: event.target.value as ShiftUnit },
          })
        }
      >
        {shiftUnits.map(unit => (
          <MenuItem key={unit} value={unit}>
            {unit}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...common}
        id={`${id}-time`}
        label="Handed over at"
        type="time"
        value={form.handoverTime}
        onChange={event =>
          onChange({ ...form, handoverTime: event.target.value })
        }
        error={Boolean(errors['handover.time'])}
        helperText={errors['handover.time']}
        InputLabelProps={shrunk}
      />
      <TextField
        {...common}
        id={`${id}-weekday`}
        SelectProps={{ labelId: `${id}-weekday-label` }}
        InputLabelProps={{ id: `${id}-weekday-label` }}
        label="First on a"
        select
        value={form.handoverWeekday}
        onChange={event =>
          onChange({ ...form, handoverWeekday: Number(event.target.value) })
        }
        error={Boolean(errors['handover.weekday'])}
        helperText={errors['handover.weekday']}
      >
        <MenuItem value={0}>Any day</MenuItem>
        {weekdays.map(({ number, name }) => (
          <MenuItem key={number} value={number}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...common}
        id={`${id}-startsOn`}
        label="Counted from"
        type="date"
        value={form.startsOn}
        onChange={event => onChange({ ...form, startsOn: event.target.value })}
        error={Boolean(errors.startsOn)}
        helperText={
          errors.startsOn ??
          'The first handover is on it, or on the first such weekday after'
        }
        InputLabelProps={shrunk}
      />
    </div>
  );
}
