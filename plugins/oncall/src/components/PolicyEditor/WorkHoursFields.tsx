import { makeStyles } from '@material-ui/core/styles';
import { errorsWithin } from '@operability/ui-kit';
import {
  HolidayRegionField,
  TimeZoneField,
  WeeklyWindowsField,
} from '../fields';
import { PolicyFieldsProps } from './PolicyFieldsProps';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
    row: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      alignItems: 'start',
    },
  }),
  { name: 'OperabilityWorkHoursFields' },
);

/** When a step that counts only in work hours counts. @internal */
export function WorkHoursFields(props: PolicyFieldsProps) {
  const { form, errors, onChange } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <TimeZoneField
          required
          value={form.timeZone}
          onChange={timeZone => onChange({ ...form, timeZone })}
          error={errors['workHours.timeZone']}
        />
        <HolidayRegionField
          value={form.holidayRegion}
          onChange={holidayRegion => onChange({ ...form, holidayRegion })}
          error={errors['workHours.holidayRegion']}
        />
      </div>
      <WeeklyWindowsField
        label="Work hours"
        value={form.windows}
        onChange={windows => onChange({ ...form, windows })}
        errors={errorsWithin(errors, 'workHours.windows')}
      />
    </div>
  );
}
