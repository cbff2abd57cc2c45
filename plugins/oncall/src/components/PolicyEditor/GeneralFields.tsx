import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { EntityPicker } from '@operability/ui-kit';
import { useId } from 'react';
import { PolicyFieldsProps } from './PolicyFieldsProps';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    },
  }),
  { name: 'OperabilityPolicyGeneralFields' },
);

const ownerKinds = ['Group', 'User'];

/** What a policy is called, and whose it is. @internal */
export function GeneralFields({ form, errors, onChange }: PolicyFieldsProps) {
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root}>
      <TextField
        id={id}
        label="Name"
        required
        value={form.name}
        onChange={event => onChange({ ...form, name: event.target.value })}
        error={Boolean(errors.name)}
        helperText={errors.name}
        variant="outlined"
        size="small"
      />
      <EntityPicker
        label="Owner"
        kinds={ownerKinds}
        required
        ignoresEnter
        value={form.ownerRef}
        onChange={ownerRef => onChange({ ...form, ownerRef })}
        error={errors.ownerRef}
        helperText="Who may change it"
      />
    </div>
  );
}
