import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { WeeklyWindow } from '@operability/plugin-oncall-common';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { WeekdaysField } from './WeekdaysField';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    time: { width: theme.spacing(16) },
  }),
  { name: 'OperabilityWeeklyWindowFields' },
);

/** @internal */
export interface WeeklyWindowFieldsProps {
  title: string;
  value: WeeklyWindow;
  errors: FieldErrors;
  onChange: (value: WeeklyWindow) => void;
  onRemove: () => void;
}

/** One stretch of hours, on some weekdays. @internal */
export function WeeklyWindowFields(props: WeeklyWindowFieldsProps) {
  const { title, value, errors, onChange, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  const time = (name: 'from' | 'to', label: string, help?: string) => (
    <TextField
      id={`${id}-${name}`}
      className={classes.time}
      label={label}
      type="time"
      // The field knows no 24:00, and the same midnight as 00:00.
      value={value[name] === '24:00' ? '00:00' : value[name]}
      onChange={event => onChange({ ...value, [name]: event.target.value })}
      error={Boolean(errors[name])}
      helperText={errors[name] ?? help}
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true }}
    />
  );
  const isOvernight = value.to !== '' && value.to <= value.from;
  return (
    <div className={classes.root} role="group" aria-label={title}>
      <WeekdaysField
        label={`Weekdays of ${title}`}
        value={value.weekdays}
        onChange={weekdays => onChange({ ...value, weekdays })}
        error={errors.weekdays}
      />
      {time('from', 'From')}
      {time('to', 'Until', isOvernight ? 'on the next day' : undefined)}
      <Button size="small" onClick={onRemove} aria-label={`Remove ${title}`}>
        Remove
      </Button>
    </div>
  );
}
