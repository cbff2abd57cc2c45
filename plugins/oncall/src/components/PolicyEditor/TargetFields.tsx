import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { Schedule } from '@operability/plugin-oncall-common';
import { FieldErrors } from '@operability/ui-kit';
import { useId } from 'react';
import { TargetForm } from '../../model/policyForm';
import { TargetRefField } from './TargetRefField';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    type: { width: theme.spacing(18) },
    ref: { flex: '1 1 220px', maxWidth: 480, '& > *': { width: '100%' } },
  }),
  { name: 'OperabilityTargetFields' },
);

const types = [
  { value: 'schedule', title: 'A schedule' },
  { value: 'user', title: 'A person' },
  { value: 'group', title: 'A group' },
  { value: 'channel', title: 'A chat channel' },
] as const;

/** @internal */
export interface TargetFieldsProps {
  title: string;
  target: TargetForm;
  /** By what follows the path of the target. */
  errors: FieldErrors;
  schedules: readonly Schedule[];
  onChange: (target: TargetForm) => void;
  onRemove?: () => void;
}

/** Whom or what to page: first of which kind, then which. @internal */
export function TargetFields(props: TargetFieldsProps) {
  const { title, target, errors, schedules, onChange, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root} role="group" aria-label={title}>
      <TextField
        id={`${id}-type`}
        className={classes.type}
        label="Kind"
        select
        SelectProps={{ labelId: `${id}-label` }}
        InputLabelProps={{ id: `${id}-label` }}
        variant="outlined"
        size="small"
        value={target.type}
        onChange={({ target: { value } }) => {
          const type = types.find(one => one.value === value)?.value;
          if (type) onChange({ type, ref: '' });
        }}
      >
        {types.map(({ value, title: name }) => (
          <MenuItem key={value} value={value}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <div className={classes.ref}>
        <TargetRefField
          target={target}
          schedules={schedules}
          error={errors.ref ?? errors['']}
          onChange={ref => onChange({ ...target, ref })}
        />
      </div>
      {onRemove && (
        <Button size="small" aria-label={`Remove ${title}`} onClick={onRemove}>
          Remove
        </Button>
      )}
    </div>
  );
}
