import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import { Urgency } from '@operability/plugin-oncall-common';
import { useId } from 'react';

/** @internal */
export interface RaiseAlertFieldsProps {
  summary: string;
  details: string;
  urgency: Urgency;
  summaryError?: string;
  onSummary: (summary: string) => void;
  onDetails: (details: string) => void;
  onUrgency: (urgency: Urgency) => void;
}

const effects: Record<Urgency, string> = {
  high: 'Interrupts people now, and climbs the ladder until somebody answers.',
  low: 'Goes once to whoever is on call, in their working hours, and never climbs.',
};

/** What an alert says, and how urgent it is. @internal */
export function RaiseAlertFields(props: RaiseAlertFieldsProps) {
  const { summary, details, urgency, summaryError } = props;
  const { onSummary, onDetails, onUrgency } = props;
  const id = useId();
  const text = { variant: 'outlined', size: 'small', fullWidth: true } as const;
  return (
    <>
      <TextField
        {...text}
        id={`${id}-summary`}
        label="What is wrong"
        required
        value={summary}
        error={Boolean(summaryError)}
        helperText={
          summaryError ?? 'One line, readable on a locked phone at night'
        }
        inputProps={{ maxLength: 1000 }}
        onChange={event => onSummary(event.target.value)}
      />
      <FormControl component="fieldset">
        <FormLabel component="legend">Urgency</FormLabel>
        <RadioGroup
          row
          name={`${id}-urgency`}
          aria-describedby={`${id}-effect`}
          value={urgency}
          onChange={(_, value) => onUrgency(value === 'low' ? 'low' : 'high')}
        >
          <FormControlLabel
            value="high"
            control={<Radio color="primary" />}
            label="High"
          />
          <FormControlLabel
            value="low"
            control={<Radio color="primary" />}
            label="Low"
          />
        </RadioGroup>
        <FormHelperText id={`${id}-effect`} aria-live="polite">
          {effects[urgency]}
        </FormHelperText>
      </FormControl>
      <TextField
        {...text}
        id={`${id}-details`}
        label="Details"
        multiline
        minRows={3}
        value={details}
        inputProps={{ maxLength: 30_000 }}
        helperText="What you have seen and tried"
        onChange={event => onDetails(event.target.value)}
      />
    </>
  );
}
