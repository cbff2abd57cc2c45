import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { errorsWithin } from '@operability/ui-kit';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { LeaveForm } from '../../model/calendarForm';
import { CalendarFieldsProps } from './CalendarFieldsProps';
import { LeaveRow } from './LeaveRow';

const useStyles = makeStyles(
  theme => ({
    title: { fontWeight: 'bold' },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: theme.spacing(1, 0),
      padding: 0,
    },
  }),
  { name: 'OperabilityLeaveFields' },
);

/** Days that one is away. @internal */
export function LeaveFields({ form, errors, onChange }: CalendarFieldsProps) {
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const { leave } = form;
  const set = (next: LeaveForm[]) => onChange({ ...form, leave: next });
  return (
    <div role="group" aria-label="Leave">
      <Typography component="h3" className={classes.title}>
        Leave
      </Typography>
      {leave.length === 0 && (
        <Typography variant="body2">
          None. It takes you off no schedule: add an override there.
        </Typography>
      )}
      <ul className={classes.list}>
        {leave.map((one, index) => (
          // They have no name, and may be written in any order.
          <li key={index}>
            <LeaveRow
              title={`Leave ${index + 1}`}
              leave={one}
              errors={errorsWithin(errors, `leave.${index}`)}
              onChange={next =>
                set(leave.map((other, at) => (at === index ? next : other)))
              }
              onRemove={() => {
                returnFocus();
                set(leave.filter((_, at) => at !== index));
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        ref={target}
        size="small"
        onClick={() => set([...leave, { from: '', to: '', note: '' }])}
      >
        Add leave
      </Button>
    </div>
  );
}
