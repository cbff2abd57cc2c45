import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { entityRef } from '@operability/contract-kit';
import { EntityPicker, entityRefTitle, FieldErrors } from '@operability/ui-kit';
import { RiCloseLine } from '@remixicon/react';
import { useId, useRef } from 'react';
import { MaintenanceForm } from '../../model/maintenanceForm';

const kinds = ['Component', 'System', 'Resource', 'API', 'Group'];

const useStyles = makeStyles(
  theme => ({
    targets: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '&:empty': { display: 'none' },
    },
    row: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
    picker: { flexGrow: 1 },
    times: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    },
  }),
  { name: 'OperabilityMaintenanceFields' },
);

/** @internal */
export interface MaintenanceFieldsProps {
  form: MaintenanceForm;
  errors: FieldErrors;
  onChange: (form: MaintenanceForm) => void;
}

/** What is to be in maintenance, when, and why. @internal */
export function MaintenanceFields(props: MaintenanceFieldsProps) {
  const { form, errors, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const picker = useRef<HTMLDivElement>(null);
  const { targets, typed } = form;
  const isWhole = entityRef.safeParse(typed.trim()).success;
  const field = (name: 'start' | 'end' | 'reason', label: string) => ({
    id: `${id}-${name}`,
    label,
    required: true,
    value: form[name],
    error: Boolean(errors[name]),
    helperText: errors[name],
    variant: 'outlined' as const,
    size: 'small' as const,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...form, [name]: event.target.value }),
  });
  const time = {
    type: 'datetime-local',
    InputLabelProps: { shrink: true },
  };
  return (
    <>
      <ul className={classes.targets} aria-label="What is to be in maintenance">
        {targets.map(target => (
          <li key={target}>
            <Chip size="small" label={entityRefTitle(target)} title={target} />
            <IconButton
              size="small"
              aria-label={`Take ${entityRefTitle(target)} away`}
              onClick={() => {
                // The button goes with what it takes away.
                picker.current?.querySelector('input')?.focus();
                onChange({
                  ...form,
                  targets: targets.filter(other => other !== target),
                });
              }}
            >
              <RiCloseLine size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        <div ref={picker} className={classes.picker}>
          <EntityPicker
            label="An entity, or a group for all that it owns"
            kinds={kinds}
            ignoresEnter
            value={typed}
            onChange={next => onChange({ ...form, typed: next })}
            error={errors.targets}
          />
        </div>
        <Button
          disabled={!isWhole}
          onClick={() =>
            onChange({
              ...form,
              targets: [...new Set([...targets, typed.trim()])],
              typed: '',
            })
          }
        >
          Add another
        </Button>
      </div>
      <div className={classes.times}>
        <TextField {...field('start', 'From (your time)')} {...time} />
        <TextField {...field('end', 'Until (your time)')} {...time} />
      </div>
      <TextField
        {...field('reason', 'Reason')}
        inputProps={{ maxLength: 500 }}
      />
    </>
  );
}
