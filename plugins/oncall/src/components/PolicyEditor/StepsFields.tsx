import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { Schedule } from '@operability/plugin-oncall-common';
import { RiAddLine } from '@remixicon/react';
import { errorsWithin } from '@operability/ui-kit';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { moveItem } from '../../model/moveItem';
import { emptyStep, StepForm } from '../../model/policyForm';
import { PolicyFieldsProps } from './PolicyFieldsProps';
import { StepFields } from './StepFields';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      padding: theme.spacing(2, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    add: { marginTop: theme.spacing(1) },
  }),
  { name: 'OperabilityStepsFields' },
);

/** @internal */
export interface StepsFieldsProps extends PolicyFieldsProps {
  schedules: readonly Schedule[];
}

/** The steps of a policy, first to last. @internal */
export function StepsFields(props: StepsFieldsProps) {
  const { form, errors, onChange, schedules } = props;
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const { steps } = form;
  const set = (next: StepForm[]) => onChange({ ...form, steps: next });
  return (
    <>
      <ol className={classes.list}>
        {steps.map((step, index) => (
          <li key={step.key} className={classes.item}>
            <StepFields
              number={index + 1}
              step={step}
              errors={errorsWithin(errors, `steps.${index}`)}
              schedules={schedules}
              isFirst={index === 0}
              isLast={index === steps.length - 1}
              onChange={next =>
                set(steps.map((one, at) => (at === index ? next : one)))
              }
              onMove={by => set(moveItem(steps, index, by))}
              onRemove={() => {
                returnFocus();
                set(steps.filter((_, at) => at !== index));
              }}
            />
          </li>
        ))}
      </ol>
      {errors.steps && <FormHelperText error>{errors.steps}</FormHelperText>}
      <Button
        ref={target}
        className={classes.add}
        size="small"
        startIcon={<RiAddLine size={16} aria-hidden />}
        onClick={() => set([...steps, emptyStep()])}
      >
        Add a step
      </Button>
    </>
  );
}
