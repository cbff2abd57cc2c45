import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { LeaveForm } from '../../model/calendarForm';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
  }),
  { name: 'OperabilityLeaveRow' },
);

/** @internal */
export interface LeaveRowProps {
  title: string;
  leave: LeaveForm;
  /** By what follows the path of the leave. */
  errors: FieldErrors;
  onChange: (leave: LeaveForm) => void;
  onRemove: () => void;
}

/** One stretch of leave, both days included. @internal */
export function LeaveRow(props: LeaveRowProps) {
  const { title, leave, errors, onChange, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: keyof LeaveForm, label: string) => ({
    id: `${id}-${name}`,
    label,
    value: leave[name],
    error: Boolean(errors[name]),
    helperText: errors[name],
    variant: 'outlined' as const,
    size: 'small' as const,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...leave, [name]: event.target.value }),
  });
  const date = { type: 'date', InputLabelProps: { shrink: true } };
  return (
    <div className={classes.root} role="group" aria-label={title}>
      <TextField {...field('from', 'First day')} {...date} />
      <TextField {...field('to', 'Last day')} {...date} />
      <TextField {...field('note', 'Note')} inputProps={{ maxLength: 200 }} />
      <Button size="small" aria-label={`Remove ${title}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
