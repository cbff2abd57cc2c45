import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { errorsWithin } from '@operability/ui-kit';
import { HolidayRegionField, WeeklyWindowsField } from '../fields';
import { ScheduleFieldsProps } from './ScheduleFieldsProps';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
    },
  }),
  { name: 'OperabilitySchedulePromiseFields' },
);

/** What a schedule promises: against it gaps are counted. @internal */
export function PromiseFields({ form, errors, onChange }: ScheduleFieldsProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <RadioGroup
        aria-label="When somebody has to be on call"
        value={form.expected}
        onChange={({ target: { value } }) =>
          onChange({
            ...form,
            expected: value === 'workHours' ? 'workHours' : 'always',
          })
        }
      >
        <FormControlLabel
          value="always"
          control={<Radio size="small" color="primary" />}
          label="Always, day and night"
        />
        <FormControlLabel
          value="workHours"
          control={<Radio size="small" color="primary" />}
          label="In work hours"
        />
      </RadioGroup>
      <WeeklyWindowsField
        label="Work hours"
        value={form.windows}
        onChange={windows => onChange({ ...form, windows })}
        errors={errorsWithin(errors, 'workHours.windows')}
        emptyText="Monday to Friday, 09:00 to 18:00"
      />
      <HolidayRegionField
        value={form.holidayRegion}
        onChange={holidayRegion => onChange({ ...form, holidayRegion })}
        error={errors['workHours.holidayRegion']}
      />
    </div>
  );
}
