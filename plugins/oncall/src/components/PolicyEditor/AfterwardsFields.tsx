import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { Schedule } from '@operability/plugin-oncall-common';
import { errorsWithin } from '@operability/ui-kit';
import { useId } from 'react';
import { DelayField } from '../fields';
import { PolicyFieldsProps } from './PolicyFieldsProps';
import { TargetFields } from './TargetFields';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
    repeat: { maxWidth: 320 },
    add: { alignSelf: 'flex-start' },
  }),
  { name: 'OperabilityAfterwardsFields' },
);

/** @internal */
export interface AfterwardsFieldsProps extends PolicyFieldsProps {
  schedules: readonly Schedule[];
}

/** What happens when nobody answers, and when somebody does. @internal */
export function AfterwardsFields(props: AfterwardsFieldsProps) {
  const { form, errors, onChange, schedules } = props;
  const classes = useStyles();
  const id = useId();
  const { lastResort } = form;
  return (
    <div className={classes.root}>
      <TextField
        id={`${id}-repeat`}
        className={classes.repeat}
        label="How often it is climbed again"
        type="number"
        inputProps={{ min: 0, max: 10 }}
        value={form.repeat}
        onChange={event => onChange({ ...form, repeat: event.target.value })}
        error={Boolean(errors.repeat)}
        helperText={errors.repeat ?? 'If nobody answers; from 0 to 10 times'}
        variant="outlined"
        size="small"
      />
      <DelayField
        label="How long an acknowledgement holds"
        value={form.ackTimeout}
        onChange={ackTimeout => onChange({ ...form, ackTimeout })}
        error={errors.ackTimeout}
        helperText="Then its holder is paged again, and the ladder goes on"
      />
      <Typography variant="body2">
        Last resort: paged every 15 minutes when nobody has answered.
        {!lastResort && " Without one of its own, the organisation's is."}
      </Typography>
      {lastResort ? (
        <TargetFields
          title="The last resort"
          target={lastResort}
          errors={errorsWithin(errors, 'lastResort')}
          schedules={schedules}
          onChange={next => onChange({ ...form, lastResort: next })}
          onRemove={() => onChange({ ...form, lastResort: undefined })}
        />
      ) : (
        <Button
          className={classes.add}
          size="small"
          onClick={() =>
            onChange({ ...form, lastResort: { type: 'group', ref: '' } })
          }
        >
          Add a last resort
        </Button>
      )}
    </div>
  );
}
