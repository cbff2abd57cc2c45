import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import { Gate } from '@operability/plugin-lifecycle-common';

/** @internal */
export interface MoveConfirmationsProps {
  confirmations: Gate['confirmations'];
  given: ReadonlySet<string>;
  onChange: (given: ReadonlySet<string>) => void;
}

/** What whoever moves a card has to affirm. @internal */
export function MoveConfirmations(props: MoveConfirmationsProps) {
  const { confirmations, given, onChange } = props;
  const toggle = (id: string) =>
    onChange(
      given.has(id)
        ? new Set([...given].filter(one => one !== id))
        : new Set([...given, id]),
    );
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">
        You confirm ({given.size} of {confirmations.length})
      </FormLabel>
      <FormGroup>
        {confirmations.map(({ id, title }) => (
          <FormControlLabel
            key={id}
            label={title}
            control={
              <Checkbox
                color="primary"
                checked={given.has(id)}
                onChange={() => toggle(id)}
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
