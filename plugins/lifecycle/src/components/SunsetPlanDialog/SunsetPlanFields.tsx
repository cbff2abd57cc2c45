import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { EntityPicker } from '@operability/ui-kit';
import {
  SunsetPlanForm,
  sunsetPlanLabels as labels,
} from '../../model/sunsetPlanForm';

const useStyles = makeStyles(
  theme => ({
    dates: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    },
  }),
  { name: 'OperabilitySunsetPlanFields' },
);

const replacementKinds = ['Component', 'System', 'Resource', 'API'];

/** @internal */
export interface SunsetPlanFieldsProps {
  form: SunsetPlanForm;
  errors: Partial<Record<keyof SunsetPlanForm, string>>;
  onChange: (form: SunsetPlanForm) => void;
}

/** The fields of a sunset plan. @internal */
export function SunsetPlanFields(props: SunsetPlanFieldsProps) {
  const { form, errors, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: keyof SunsetPlanForm) => ({
    id: `${id}-${name}`,
    label: labels[name],
    value: form[name],
    error: Boolean(errors[name]),
    helperText: errors[name],
    variant: 'outlined' as const,
    size: 'small' as const,
    fullWidth: true,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...form, [name]: event.target.value }),
  });
  const dateField = (name: keyof SunsetPlanForm) => (
    <TextField
      {...field(name)}
      required
      type="date"
      // A date field is never empty to the eye: it shows its pattern.
      InputLabelProps={{ shrink: true }}
    />
  );
  return (
    <>
      <div className={classes.dates}>
        {dateField('deprecateOn')}
        {dateField('deactivateOn')}
        {dateField('sunsetOn')}
      </div>
      <EntityPicker
        label={labels.replacementRef}
        kinds={replacementKinds}
        value={form.replacementRef}
        onChange={replacementRef => onChange({ ...form, replacementRef })}
        error={errors.replacementRef}
        helperText="What its consumers should use instead"
      />
      <TextField {...field('guideUrl')} type="url" />
      <TextField {...field('reason')} required multiline minRows={3} />
    </>
  );
}
