import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { RotationForm } from '../../model/rotationForm';
import { zoneTitle } from '../../model/until';
import { instantInZone, zonedInputOf } from '../../model/zonedInput';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    },
  }),
  { name: 'OperabilityEffectiveFields' },
);

/** @internal */
export interface EffectiveFieldsProps {
  form: RotationForm;
  errors: FieldErrors;
  timeZone: string;
  onChange: (form: RotationForm) => void;
}

/** From when until when a rotation counts at all. @internal */
export function EffectiveFields(props: EffectiveFieldsProps) {
  const { form, errors, timeZone, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = (
    name: 'effectiveFrom' | 'effectiveUntil',
    label: string,
    help: string,
  ) => (
    <TextField
      id={`${id}-${name}`}
      label={`${label} (${zoneTitle(timeZone)} time)`}
      type="datetime-local"
      value={form[name] && zonedInputOf(form[name], timeZone)}
      // The instant stays as it was saved unless somebody writes another.
      onChange={event =>
        onChange({
          ...form,
          [name]: instantInZone(event.target.value, timeZone) ?? '',
        })
      }
      error={Boolean(errors[name])}
      helperText={errors[name] ?? help}
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true }}
    />
  );
  return (
    <div className={classes.root}>
      {field('effectiveFrom', 'Counts from', 'From its start, when empty')}
      {field('effectiveUntil', 'Counts until', 'Without end, when empty')}
    </div>
  );
}
