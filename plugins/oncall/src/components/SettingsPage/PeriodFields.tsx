import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { errorsWithin, FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { PeriodForm } from '../../model/calendarForm';
import {
  HolidayRegionField,
  TimeZoneField,
  WeeklyWindowsField,
} from '../fields';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) },
    row: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      alignItems: 'start',
    },
    first: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
  }),
  { name: 'OperabilityPeriodFields' },
);

/** @internal */
export interface PeriodFieldsProps {
  period: PeriodForm;
  /** The first counts from the beginning, unless it says from when. */
  isFirst: boolean;
  /** By what follows the path of the period. */
  errors: FieldErrors;
  onChange: (period: PeriodForm) => void;
  onRemove?: () => void;
}

/** How somebody works from a date on. @internal */
export function PeriodFields(props: PeriodFieldsProps) {
  const { period, isFirst, errors, onChange, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  const title = isFirst
    ? 'Working hours'
    : `Working hours from ${period.from || 'a date'} on`;
  return (
    <div className={classes.root} role="group" aria-label={title}>
      {isFirst && !period.from ? (
        <Typography variant="body2">
          Always, unless a later date below says otherwise
        </Typography>
      ) : (
        <div className={classes.first}>
          <TextField
            id={id}
            label="From"
            type="date"
            value={period.from}
            onChange={event =>
              onChange({ ...period, from: event.target.value })
            }
            error={Boolean(errors.from)}
            helperText={errors.from}
            variant="outlined"
            size="small"
            InputLabelProps={{ shrink: true }}
          />
          {onRemove && (
            <Button
              size="small"
              aria-label={`Remove ${title}`}
              onClick={onRemove}
            >
              Remove
            </Button>
          )}
        </div>
      )}
      <div className={classes.row}>
        <TimeZoneField
          value={period.timeZone}
          onChange={timeZone => onChange({ ...period, timeZone })}
          error={errors.timeZone}
          helperText="When empty, that of the schedule that pages you"
        />
        <HolidayRegionField
          value={period.holidayRegion}
          onChange={holidayRegion => onChange({ ...period, holidayRegion })}
          error={errors.holidayRegion}
        />
      </div>
      <WeeklyWindowsField
        label={isFirst ? 'Hours' : `Hours from ${period.from || 'a date'} on`}
        value={period.windows}
        onChange={windows => onChange({ ...period, windows })}
        errors={errorsWithin(errors, 'windows')}
        emptyText="No hours: everything is after hours."
      />
    </div>
  );
}
