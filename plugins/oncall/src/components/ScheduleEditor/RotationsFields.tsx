import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { RiAddLine } from '@remixicon/react';
import { errorsWithin } from '@operability/ui-kit';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { moveItem } from '../../model/moveItem';
import { emptyRotation } from '../../model/rotationForm';
import { lastHandoverDate } from '../../model/scheduleForm';
import { RotationFields } from './RotationFields';
import { ScheduleFieldsProps } from './ScheduleFieldsProps';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: theme.spacing(2),
    },
    add: { alignSelf: 'flex-start' },
  }),
  { name: 'OperabilityRotationsFields' },
);

/** The rotations of a schedule. @internal */
export function RotationsFields(props: ScheduleFieldsProps) {
  const { form, errors, onChange } = props;
  const classes = useStyles();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const { rotations, timeZone } = form;
  const own = errorsWithin(errors, 'rotations');
  return (
    <div className={classes.root}>
      {rotations.map((rotation, index) => (
        <RotationFields
          key={rotation.key}
          form={rotation}
          number={index + 1}
          count={rotations.length}
          timeZone={timeZone}
          errors={errorsWithin(own, String(index))}
          onChange={next =>
            onChange({
              ...form,
              rotations: rotations.map((one, at) =>
                at === index ? next : one,
              ),
            })
          }
          onMove={by =>
            onChange({ ...form, rotations: moveItem(rotations, index, by) })
          }
          onRemove={() => {
            returnFocus();
            onChange({
              ...form,
              rotations: rotations.filter((_, at) => at !== index),
            });
          }}
        />
      ))}
      {own[''] && <FormHelperText error>{own['']}</FormHelperText>}
      <Button
        ref={target}
        className={classes.add}
        size="small"
        startIcon={<RiAddLine size={16} aria-hidden />}
        onClick={() =>
          onChange({
            ...form,
            rotations: [
              ...rotations,
              emptyRotation(lastHandoverDate(timeZone, Date.now())),
            ],
          })
        }
      >
        Add a rotation
      </Button>
    </div>
  );
}
