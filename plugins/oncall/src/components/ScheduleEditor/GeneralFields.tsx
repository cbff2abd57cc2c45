import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { EntityPicker } from '@operability/ui-kit';
import { useId } from 'react';
import { TimeZoneField } from '../fields';
import { ScheduleFieldsProps } from './ScheduleFieldsProps';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    },
  }),
  { name: 'OperabilityScheduleGeneralFields' },
);

const ownerKinds = ['Group', 'User'];

/** What a schedule is called, whose it is, and in whose time it is. @internal */
export function GeneralFields({ form, errors, onChange }: ScheduleFieldsProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root}>
      <TextField
        id={id}
        label="Name"
        required
        value={form.name}
        onChange={event => onChange({ ...form, name: event.target.value })}
        error={Boolean(errors.name)}
        helperText={errors.name}
        variant="outlined"
        size="small"
      />
      <EntityPicker
        label="Owner"
        kinds={ownerKinds}
        required
        ignoresEnter
        value={form.ownerRef}
        onChange={ownerRef => onChange({ ...form, ownerRef })}
        error={errors.ownerRef}
        helperText="Who may change it"
      />
      <TimeZoneField
        required
        value={form.timeZone}
        onChange={timeZone => onChange({ ...form, timeZone })}
        error={errors.timeZone}
        helperText="Handovers keep to its clock, in summer and in winter"
      />
    </div>
  );
}
