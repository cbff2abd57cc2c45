import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { EntityPicker, FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { OverrideForm } from '../../model/overrideForm';
import { elsewhereTime, instantInZone } from '../../model/zonedInput';
import { zoneTitle } from '../../model/until';

const useStyles = makeStyles(
  theme => ({
    times: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    },
    person: {
      display: 'flex',
      gap: theme.spacing(1),
      alignItems: 'flex-start',
    },
    picker: { flexGrow: 1 },
  }),
  { name: 'OperabilityOverrideFields' },
);

const people = ['User'];

/** @internal */
export interface OverrideFieldsProps {
  form: OverrideForm;
  zone: string;
  me: string | undefined;
  errors: FieldErrors;
  onChange: (form: OverrideForm) => void;
}

/** The fields of an override. @internal */
export function OverrideFields(props: OverrideFieldsProps) {
  const { form, zone, me, errors, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const time = (name: 'start' | 'end', label: string) => {
    const at = instantInZone(form[name], zone);
    const elsewhere = at && elsewhereTime(at, zone);
    return (
      <TextField
        id={`${id}-${name}`}
        label={`${label} (${zoneTitle(zone)} time)`}
        type="datetime-local"
        required
        value={form[name]}
        onChange={event => onChange({ ...form, [name]: event.target.value })}
        error={Boolean(errors[name])}
        helperText={errors[name] ?? elsewhere}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true }}
      />
    );
  };
  return (
    <>
      <RadioGroup
        aria-label="What it does"
        value={form.type}
        onChange={event =>
          onChange({
            ...form,
            type: event.target.value === 'cover' ? 'cover' : 'replace',
          })
        }
      >
        <FormControlLabel
          value="replace"
          control={<Radio size="small" color="primary" />}
          label="Replace somebody"
        />
        <FormControlLabel
          value="cover"
          control={<Radio size="small" color="primary" />}
          label="Cover: add somebody to whoever is on call"
        />
      </RadioGroup>
      <div className={classes.person}>
        <div className={classes.picker}>
          <EntityPicker
            label="Who takes it"
            kinds={people}
            required
            ignoresEnter
            value={form.userRef}
            onChange={userRef => onChange({ ...form, userRef })}
            error={errors.userRef}
          />
        </div>
        {me && me !== form.userRef && me !== form.replaces && (
          <Button onClick={() => onChange({ ...form, userRef: me })}>
            I take it
          </Button>
        )}
      </div>
      {form.type === 'replace' && (
        <EntityPicker
          label="Whose place"
          kinds={people}
          required
          ignoresEnter
          value={form.replaces}
          onChange={replaces => onChange({ ...form, replaces })}
          error={errors.replaces}
        />
      )}
      <div className={classes.times}>
        {time('start', 'From')}
        {time('end', 'Until')}
      </div>
      <TextField
        id={`${id}-reason`}
        label="Reason"
        value={form.reason}
        onChange={event => onChange({ ...form, reason: event.target.value })}
        error={Boolean(errors.reason)}
        helperText={errors.reason}
        inputProps={{ maxLength: 500 }}
        variant="outlined"
        size="small"
      />
    </>
  );
}
