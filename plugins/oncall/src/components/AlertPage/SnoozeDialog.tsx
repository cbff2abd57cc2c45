import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { FormDialog } from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useAlertAction } from '../../hooks/useAlert';
import { snoozeChoices } from '../../model/snoozeChoices';
import { ownZone, wallTimeText } from '../../model/wallTime';
import { instantInZone } from '../../model/zonedInput';
import { AlertDialogProps } from './AlertDialogProps';

const chosen = 'chosen';

/** Puts an alert off; it comes back at the first step. @internal */
export function SnoozeDialog({ id, onClose }: AlertDialogProps) {
  const fieldId = useId();
  const [openedAt] = useState(() => Date.now());
  const choices = snoozeChoices(openedAt);
  const [choice, setChoice] = useState(choices[0].until);
  const [typed, setTyped] = useState('');
  const action = useAlertAction(id);
  const until = choice === chosen ? instantInZone(typed, ownZone()) : choice;
  const isPast = until !== undefined && Date.parse(until) <= openedAt;
  return (
    <FormDialog
      open
      title="Snooze it"
      submitLabel={
        until ? `Snooze until ${wallTimeText(until)}` : 'Choose a time'
      }
      canSubmit={until !== undefined && !isPast}
      isBusy={action.isPending}
      error={action.error}
      onSubmit={() =>
        until &&
        action.mutate({ type: 'snooze', until }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Typography variant="body2">
        Nobody is paged until then. It comes back at the first step, and pages
        whoever is on call by that time.
      </Typography>
      <RadioGroup
        aria-label="Until when"
        value={choice}
        onChange={(_, value) => setChoice(value)}
      >
        {choices.map(({ label, until: value }) => (
          <FormControlLabel
            key={label}
            value={value}
            control={<Radio color="primary" />}
            label={label}
          />
        ))}
        <FormControlLabel
          value={chosen}
          control={<Radio color="primary" />}
          label="Until another time"
        />
      </RadioGroup>
      {choice === chosen && (
        <TextField
          id={fieldId}
          label="Until (your time)"
          type="datetime-local"
          required
          value={typed}
          onChange={event => setTyped(event.target.value)}
          error={isPast}
          helperText={isPast ? 'must be later than now' : undefined}
          variant="outlined"
          size="small"
          InputLabelProps={{ shrink: true }}
        />
      )}
    </FormDialog>
  );
}
