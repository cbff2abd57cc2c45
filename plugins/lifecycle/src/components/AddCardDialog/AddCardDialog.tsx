import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { idempotencyKey } from '@operability/contract-kit';
import { FormDialog } from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useCreateCard } from '../../hooks/useCardChanges';
import { useStages } from '../../hooks/useStages';
import { cardForm, readCardForm } from '../../model/cardForm';
import { CardFields } from '../CardFields';

/** @internal */
export interface AddCardDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Puts something on the board that is not in the catalog yet. @internal */
export function AddCardDialog({ open, onClose }: AddCardDialogProps) {
  // What was typed and not added is gone when it is opened again.
  return open ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(cardForm);
  const [chosen, setChosen] = useState<string>();
  const [isChecked, setIsChecked] = useState(false);
  // Sent twice as it is, it still adds one card.
  const [key, setKey] = useState(idempotencyKey);
  const stageId = useId();
  const create = useCreateCard();
  const stages = useStages().data?.items ?? [];
  const stage = chosen ?? stages[0]?.name;
  const { input, errors } = readCardForm(form);
  const isInOrder = Object.keys(errors).length === 0;
  return (
    <FormDialog
      open
      title="Add something that is not in the catalog"
      submitLabel="Add to the board"
      isBusy={create.isPending}
      canSubmit={isInOrder || !isChecked}
      error={create.error}
      onSubmit={() => {
        setIsChecked(true);
        if (!isInOrder) return;
        create.mutate(
          { card: { ...input, ...(stage && { stage }) }, key },
          { onSuccess: onClose },
        );
      }}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary">
        It can be moved like everything else, and bound to its entity once it
        has one.
      </Typography>
      <CardFields
        form={form}
        errors={isChecked ? errors : {}}
        onChange={next => {
          setForm(next);
          setKey(idempotencyKey());
        }}
      />
      {stages.length > 0 && (
        <TextField
          select
          id={stageId}
          label="Stage"
          variant="outlined"
          size="small"
          value={stage}
          onChange={event => {
            setChosen(event.target.value);
            setKey(idempotencyKey());
          }}
        >
          {stages.map(({ name, title }) => (
            <MenuItem key={name} value={name}>
              {title}
            </MenuItem>
          ))}
        </TextField>
      )}
    </FormDialog>
  );
}
