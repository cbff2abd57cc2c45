import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { DelayForm } from '../../model/delayForm';

const useStyles = makeStyles(
  theme => ({
    row: { display: 'flex', gap: theme.spacing(1) },
    part: { width: theme.spacing(12) },
  }),
  { name: 'OperabilityDelayField' },
);

/** @internal */
export interface DelayFieldProps {
  label: string;
  value: DelayForm;
  onChange: (value: DelayForm) => void;
  error?: string;
  helperText?: string;
}

/** A delay in minutes and seconds. @internal */
export function DelayField(props: DelayFieldProps) {
  const { label, value, onChange, error, helperText } = props;
  const classes = useStyles();
  const id = useId();
  const part = (name: keyof DelayForm) => ({
    id: `${id}-${name}`,
    label: name === 'minutes' ? 'Minutes' : 'Seconds',
    value: value[name],
    className: classes.part,
    error: Boolean(error),
    variant: 'outlined' as const,
    size: 'small' as const,
    inputProps: {
      inputMode: 'numeric' as const,
      'aria-describedby': `${id}-help`,
    },
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...value, [name]: event.target.value }),
  });
  const help = error ?? helperText;
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <Typography id={`${id}-label`} variant="body2" gutterBottom>
        {label}
      </Typography>
      <div className={classes.row}>
        <TextField {...part('minutes')} />
        <TextField {...part('seconds')} />
      </div>
      {help && (
        <FormHelperText id={`${id}-help`} error={Boolean(error)}>
          {help}
        </FormHelperText>
      )}
    </div>
  );
}
