import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { Schedule } from '@operability/plugin-oncall-common';
import { errorsWithin, FieldErrors } from '@operability/ui-kit';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { TargetForm } from '../../model/policyForm';
import { TargetFields } from './TargetFields';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(1) },
    add: { alignSelf: 'flex-start' },
  }),
  { name: 'OperabilityStepTargets' },
);

/** @internal */
export interface StepTargetsProps {
  targets: readonly TargetForm[];
  /** By what follows the path of the step. */
  errors: FieldErrors;
  schedules: readonly Schedule[];
  onChange: (targets: TargetForm[]) => void;
}

/** Whom a step pages. @internal */
export function StepTargets(props: StepTargetsProps) {
  const { targets, errors, schedules, onChange } = props;
  const classes = useStyles();
  const { target: adder, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  return (
    <div className={classes.root} role="group" aria-label="Whom it pages">
      {targets.map((target, index) => (
        <TargetFields
          // They have no name, and their order says nothing.
          key={index}
          title={`Target ${index + 1}`}
          target={target}
          errors={errorsWithin(errors, `targets.${index}`)}
          schedules={schedules}
          onChange={next =>
            onChange(targets.map((one, at) => (at === index ? next : one)))
          }
          onRemove={
            targets.length > 1
              ? () => {
                  returnFocus();
                  onChange(targets.filter((_, at) => at !== index));
                }
              : undefined
          }
        />
      ))}
      {errors.targets && (
        <FormHelperText error>{errors.targets}</FormHelperText>
      )}
      <Button
        ref={adder}
        className={classes.add}
        size="small"
        onClick={() => onChange([...targets, { type: 'schedule', ref: '' }])}
      >
        Add a target
      </Button>
    </div>
  );
}
