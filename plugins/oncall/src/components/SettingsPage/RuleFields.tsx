import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { ContactMethod } from '@operability/plugin-oncall-common';
import { useId } from 'react';
import { isUsable } from '../../model/reach';
import { RuleForm } from '../../model/ruleForm';
import { DelayField } from '../fields';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: theme.spacing(1),
    },
    contact: { minWidth: 220 },
  }),
  { name: 'OperabilityRuleFields' },
);

/** @internal */
export interface RuleFieldsProps {
  title: string;
  form: RuleForm;
  error?: string;
  methods: readonly ContactMethod[];
  onChange: (form: RuleForm) => void;
  onRemove: () => void;
}

/** One rule: which contact, and how soon. @internal */
export function RuleFields(props: RuleFieldsProps) {
  const { title, form, error, methods, onChange, onRemove } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root} role="group" aria-label={title}>
      <TextField
        id={id}
        className={classes.contact}
        label="Contact"
        select
        SelectProps={{ labelId: `${id}-label` }}
        InputLabelProps={{ id: `${id}-label` }}
        variant="outlined"
        size="small"
        value={form.contactMethodId}
        onChange={({ target: { value } }) =>
          onChange({ ...form, contactMethodId: value })
        }
      >
        {methods.map(method => (
          <MenuItem key={method.id} value={method.id}>
            {isUsable(method) ? method.title : `${method.title} (not verified)`}
          </MenuItem>
        ))}
      </TextField>
      <DelayField
        label="After (nothing means at once)"
        value={form.after}
        onChange={after => onChange({ ...form, after })}
        error={error}
      />
      <Button size="small" aria-label={`Remove ${title}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
