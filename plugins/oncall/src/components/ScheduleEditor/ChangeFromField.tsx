import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { ChangeFrom } from '@operability/plugin-oncall-common';

/** @internal */
export interface ChangeFromFieldProps {
  value: ChangeFrom;
  onChange: (value: ChangeFrom) => void;
}

/** When changed rotations take effect. @internal */
export function ChangeFromField({ value, onChange }: ChangeFromFieldProps) {
  return (
    <RadioGroup
      aria-label="When it takes effect"
      value={value}
      onChange={event =>
        onChange(event.target.value === 'now' ? 'now' : 'nextHandover')
      }
    >
      <FormControlLabel
        value="nextHandover"
        control={<Radio size="small" color="primary" />}
        label="Changed rotations take effect at their next handover"
      />
      <FormControlLabel
        value="now"
        control={<Radio size="small" color="primary" />}
        label="Now: who is on call stays, and the order goes on from there"
      />
    </RadioGroup>
  );
}
