import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { errorsWithin, FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { RotationForm } from '../../model/rotationForm';
import { LineHead, WeeklyWindowsField } from '../fields';
import { EffectiveFields } from './EffectiveFields';
import { PlacesField } from './PlacesField';
import { TurnFields } from './TurnFields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
    },
    name: { maxWidth: 420 },
  }),
  { name: 'OperabilityRotationFields' },
);

/** @internal */
export interface RotationFieldsProps {
  form: RotationForm;
  number: number;
  count: number;
  timeZone: string;
  /** By what follows the path of the rotation: `participants.0`. */
  errors: FieldErrors;
  onChange: (form: RotationForm) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Who takes turns, and how. @internal */
export function RotationFields(props: RotationFieldsProps) {
  const { form, number, count, timeZone, errors } = props;
  const { onChange, onMove, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  const name = form.name.trim() || `rotation ${number}`;
  return (
    <section className={classes.root} aria-label={`Rotation ${number}`}>
      <LineHead
        title={`Rotation ${number}`}
        name={`rotation ${number}`}
        isFirst={number === 1}
        isLast={number === count}
        onMove={onMove}
        onRemove={count > 1 ? onRemove : undefined}
      />
      <TextField
        id={`${id}-name`}
        className={classes.name}
        label="Name of the rotation"
        value={form.name}
        onChange={event => onChange({ ...form, name: event.target.value })}
        error={Boolean(errors.name)}
        helperText={errors.name}
        variant="outlined"
        size="small"
      />
      <PlacesField
        rotationName={name}
        value={form.places}
        errors={errorsWithin(errors, 'participants')}
        onChange={places => onChange({ ...form, places })}
      />
      <TurnFields form={form} errors={errors} onChange={onChange} />
      <WeeklyWindowsField
        label={`Hours of ${name}`}
        value={form.restrictions}
        onChange={restrictions => onChange({ ...form, restrictions })}
        errors={errorsWithin(errors, 'restrictions')}
        emptyText="It counts in all hours"
      />
      <EffectiveFields
        form={form}
        errors={errors}
        timeZone={timeZone}
        onChange={onChange}
      />
    </section>
  );
}
