import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { WeeklyWindow } from '@operability/plugin-oncall-common';
import { errorsWithin, FieldErrors, toneColor } from '@operability/ui-kit';
import { RiAddLine } from '@remixicon/react';
import { useId } from 'react';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { WeeklyWindowFields } from './WeeklyWindowFields';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    quiet: { color: toneColor(theme, 'neutral') },
    add: { marginTop: theme.spacing(1) },
  }),
  { name: 'OperabilityWeeklyWindowsField' },
);

/** @internal */
export interface WeeklyWindowsFieldProps {
  label: string;
  value: readonly WeeklyWindow[];
  onChange: (value: WeeklyWindow[]) => void;
  /** By what follows the field's own path: `0.weekdays`; the field's own under ''. */
  errors?: FieldErrors;
  /** What no hours at all mean. */
  emptyText?: string;
}

/** Hours that come back every week. @internal */
export function WeeklyWindowsField(props: WeeklyWindowsFieldProps) {
  const { label, value, onChange, errors = {}, emptyText } = props;
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <Typography id={`${id}-label`} variant="body2">
        {label}
      </Typography>
      {value.length === 0 && emptyText && (
        <Typography variant="body2" className={classes.quiet}>
          {emptyText}
        </Typography>
      )}
      <ol className={classes.list}>
        {value.map((window, index) => (
          // They have no name, and their order is their own.
          <li key={index} className={classes.item}>
            <WeeklyWindowFields
              title={`${label}, ${index + 1}`}
              value={window}
              errors={errorsWithin(errors, String(index))}
              onChange={next =>
                onChange(value.map((one, at) => (at === index ? next : one)))
              }
              onRemove={() => {
                returnFocus();
                onChange(value.filter((_, at) => at !== index));
              }}
            />
          </li>
        ))}
      </ol>
      {errors[''] && <FormHelperText error>{errors['']}</FormHelperText>}
      <Button
        ref={target}
        className={classes.add}
        size="small"
        startIcon={<RiAddLine size={16} aria-hidden />}
        onClick={() => onChange([...value, nextWindow(value)])}
      >
        Add hours
      </Button>
    </div>
  );
}

/** The days that nothing is said about yet, at the hours that most have. */
function nextWindow(value: readonly WeeklyWindow[]): WeeklyWindow {
  const taken = new Set(value.flatMap(({ weekdays }) => weekdays));
  const usual = value.length ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5];
  return {
    weekdays: usual.filter(day => !taken.has(day)),
    from: value.at(-1)?.from ?? '09:00',
    to: value.at(-1)?.to ?? '18:00',
  };
}
