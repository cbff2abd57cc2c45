import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import { useId } from 'react';
import { weekdays } from '../../model/weekdays';

const useStyles = makeStyles(
  theme => ({
    row: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
    day: {
      padding: theme.spacing(0.5, 1),
      textTransform: 'none',
      // Weekdays are told apart from what is not chosen by more than colour.
      '&[aria-pressed=true]': {
        fontWeight: 'bold',
        textDecoration: 'underline',
      },
      color: theme.palette.text.primary,
      '@media (pointer: coarse)': { minHeight: 44, minWidth: 44 },
    },
  }),
  { name: 'OperabilityWeekdaysField' },
);

/** @internal */
export interface WeekdaysFieldProps {
  label: string;
  /** ISO numbers, 1 = Monday. */
  value: readonly number[];
  onChange: (value: number[]) => void;
  error?: string;
}

/** Some days of the week. @internal */
export function WeekdaysField(props: WeekdaysFieldProps) {
  const { label, value, onChange, error } = props;
  const classes = useStyles();
  const id = useId();
  const toggle = (number: number) =>
    onChange(
      weekdays
        .map(day => day.number)
        .filter(day =>
          day === number ? !value.includes(day) : value.includes(day),
        ),
    );
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <div className={classes.row}>
        {weekdays.map(({ number, short, name }) => (
          <ToggleButton
            key={number}
            value={number}
            className={classes.day}
            selected={value.includes(number)}
            title={name}
            onChange={() => toggle(number)}
          >
            {short}
          </ToggleButton>
        ))}
      </div>
      {error && (
        <FormHelperText id={`${id}-error`} error>
          {error}
        </FormHelperText>
      )}
    </div>
  );
}
