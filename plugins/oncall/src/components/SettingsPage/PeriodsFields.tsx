import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { errorsWithin } from '@operability/ui-kit';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { nextPeriod, PeriodForm } from '../../model/calendarForm';
import { CalendarFieldsProps } from './CalendarFieldsProps';
import { PeriodFields } from './PeriodFields';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      padding: theme.spacing(1.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    add: { marginTop: theme.spacing(1) },
  }),
  { name: 'OperabilityPeriodsFields' },
);

/** Zone, hours and holidays, from which date on. @internal */
export function PeriodsFields(props: CalendarFieldsProps) {
  const { form, errors, onChange } = props;
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const { periods } = form;
  const set = (next: PeriodForm[]) => onChange({ ...form, periods: next });
  return (
    <div>
      <ol className={classes.list} aria-label="Working hours by date">
        {periods.map((period, index) => (
          // They have no name, and their order is that of their dates.
          <li key={index} className={classes.item}>
            <PeriodFields
              period={period}
              isFirst={index === 0}
              errors={errorsWithin(errors, `periods.${index}`)}
              onChange={next =>
                set(periods.map((one, at) => (at === index ? next : one)))
              }
              onRemove={
                index > 0
                  ? () => {
                      returnFocus();
                      set(periods.filter((_, at) => at !== index));
                    }
                  : undefined
              }
            />
          </li>
        ))}
      </ol>
      {errors.periods && (
        <FormHelperText error>{errors.periods}</FormHelperText>
      )}
      <Button
        ref={target}
        className={classes.add}
        size="small"
        onClick={() => set([...periods, nextPeriod(form)])}
      >
        Work differently from a date on
      </Button>
    </div>
  );
}
