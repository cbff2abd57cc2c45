import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { roles, Schedule } from '@operability/plugin-oncall-common';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { StepForm } from '../../model/policyForm';
import { DelayField, LineHead } from '../fields';
import { StepTargets } from './StepTargets';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) },
    row: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
      alignItems: 'start',
    },
  }),
  { name: 'OperabilityStepFields' },
);

const noRole = 'none';

const hoursOptions = [
  { value: 'always', title: 'Always' },
  { value: 'workHours', title: 'Only in work hours' },
  { value: 'afterHours', title: 'Only after hours' },
] as const;

const ackOptions = [
  { value: 'targets', title: 'Those who are paged' },
  { value: 'anyone', title: 'Anyone in the channel' },
] as const;

/** @internal */
export interface StepFieldsProps {
  number: number;
  step: StepForm;
  /** By what follows the path of the step. */
  errors: FieldErrors;
  schedules: readonly Schedule[];
  isFirst: boolean;
  isLast: boolean;
  onChange: (step: StepForm) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One step of a policy. @internal */
export function StepFields(props: StepFieldsProps) {
  const { number, step, errors, schedules, onChange } = props;
  const { isFirst, isLast, onMove, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  const field = (name: string) => ({
    id: `${id}-${name}`,
    error: Boolean(errors[name]),
    helperText: errors[name],
    variant: 'outlined' as const,
    size: 'small' as const,
  });
  const select = (name: string) => ({
    ...field(name),
    select: true,
    SelectProps: { labelId: `${id}-${name}-label` },
    InputLabelProps: { id: `${id}-${name}-label` },
  });
  const role = roles.find(({ name }) => name === step.role);
  return (
    <div className={classes.root} role="group" aria-label={`Step ${number}`}>
      <LineHead
        title={`Step ${number}`}
        name={`step ${number}`}
        isFirst={isFirst}
        isLast={isLast}
        onMove={onMove}
        onRemove={onRemove}
      />
      <div className={classes.row}>
        <TextField
          {...field('title')}
          label={`Title of step ${number}`}
          required
          value={step.title}
          onChange={event => onChange({ ...step, title: event.target.value })}
        />
        <TextField
          {...select('role')}
          label="Role"
          value={step.role || noRole}
          helperText={errors.role ?? role?.expectation}
          onChange={({ target: { value } }) =>
            onChange({
              ...step,
              role: roles.find(({ name }) => name === value)?.name ?? '',
            })
          }
        >
          <MenuItem value={noRole}>None</MenuItem>
          {roles.map(({ name, title }) => (
            <MenuItem key={name} value={name}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      </div>
      <StepTargets
        targets={step.targets}
        errors={errors}
        schedules={schedules}
        onChange={targets => onChange({ ...step, targets })}
      />
      <div className={classes.row}>
        <DelayField
          label={
            isLast
              ? 'Wait before what comes afterwards'
              : 'Wait before the next step'
          }
          value={step.escalateAfter}
          onChange={escalateAfter => onChange({ ...step, escalateAfter })}
          error={errors.escalateAfter}
        />
        <TextField
          {...select('hours')}
          label="It counts"
          value={step.hours}
          onChange={({ target: { value } }) =>
            onChange({
              ...step,
              hours:
                hoursOptions.find(one => one.value === value)?.value ??
                'always',
            })
          }
        >
          {hoursOptions.map(({ value, title }) => (
            <MenuItem key={value} value={value}>
              {title}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          {...select('ack')}
          label="Who gets one-tap buttons"
          value={step.ack}
          onChange={({ target: { value } }) =>
            onChange({ ...step, ack: value === 'anyone' ? value : 'targets' })
          }
        >
          {ackOptions.map(({ value, title }) => (
            <MenuItem key={value} value={value}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      </div>
    </div>
  );
}
