import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { Schedule, Shift } from '@operability/plugin-oncall-common';
import {
  EmptyNotice,
  entityRefTitle,
  FormDialog,
  LoadingLines,
} from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useShifts } from '../../hooks/useShifts';
import { useAskSwap } from '../../hooks/useSwaps';
import {
  readSwapForm,
  shiftKey,
  SwapForm,
  swapOptions,
} from '../../model/swapForm';
import { spanText } from '../../model/timelineText';
import { zoneTitle } from '../../model/until';
import { ownZone } from '../../model/wallTime';

// As far ahead as people plan; a swap of more is two overrides.
const ahead = 90 * 86_400_000;

/** @internal */
export interface SwapDialogProps {
  schedule: Schedule;
  /** Who reads this, and would give a shift. */
  me: string;
  onClose: () => void;
}

/** Offers a shift of one's own for somebody else's, who has to agree. @internal */
export function SwapDialog({ schedule, me, onClose }: SwapDialogProps) {
  const id = useId();
  const [range] = useState(() => {
    const start = Date.now();
    return { start, end: start + ahead };
  });
  const [form, setForm] = useState<SwapForm>({
    gives: '',
    takes: '',
    note: '',
  });
  const shifts = useShifts(schedule.id, range);
  const ask = useAskSwap();
  const options = swapOptions(shifts.data?.items ?? [], me, range);
  const input = readSwapForm(form, schedule.id, options);
  const canSwap = options.mine.length > 0 && options.theirs.length > 0;
  const zone = ownZone();
  const select = (
    name: 'gives' | 'takes',
    label: string,
    choices: readonly Shift[],
    textOf: (shift: Shift) => string,
  ) => (
    <TextField
      id={`${id}-${name}`}
      SelectProps={{ labelId: `${id}-${name}-label` }}
      InputLabelProps={{ id: `${id}-${name}-label` }}
      select
      fullWidth
      required
      variant="outlined"
      size="small"
      label={label}
      value={form[name]}
      onChange={event => setForm({ ...form, [name]: event.target.value })}
    >
      {choices.map(shift => (
        <MenuItem key={shiftKey(shift)} value={shiftKey(shift)}>
          {textOf(shift)}
        </MenuItem>
      ))}
    </TextField>
  );
  const when = ({ start, end }: Shift) =>
    spanText({ start: Date.parse(start), end: Date.parse(end) }, zone);
  return (
    <FormDialog
      open
      title={`Swap a shift of ${schedule.name}`}
      submitLabel={
        input ? `Ask ${entityRefTitle(input.withRef)} to swap` : 'Ask to swap'
      }
      canSubmit={input !== undefined}
      isBusy={ask.isPending}
      error={ask.error ?? shifts.error}
      onSubmit={() => input && ask.mutate(input, { onSuccess: onClose })}
      onClose={onClose}
    >
      {shifts.isPending && <LoadingLines />}
      {shifts.data && !canSwap && (
        <EmptyNotice
          title="There is nothing to swap"
          description={
            options.mine.length
              ? 'Nobody else has a shift here in the next three months.'
              : 'You have no shift here in the next three months that has not begun.'
          }
        />
      )}
      {canSwap && (
        <>
          {select('gives', 'You give', options.mine, when)}
          {select(
            'takes',
            'You take',
            options.theirs,
            shift => `${entityRefTitle(shift.userRef)}, ${when(shift)}`,
          )}
          <TextField
            id={`${id}-note`}
            label="A word about it"
            fullWidth
            multiline
            minRows={2}
            variant="outlined"
            size="small"
            value={form.note}
            onChange={event => setForm({ ...form, note: event.target.value })}
            inputProps={{ maxLength: 500 }}
            helperText={`Times are in ${zoneTitle(
              zone,
            )}. Nothing changes until the other agrees.`}
          />
        </>
      )}
    </FormDialog>
  );
}
