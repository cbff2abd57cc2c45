import TextField from '@material-ui/core/TextField';
import { FormDialog } from '@operability/ui-kit';
import { useId, useState } from 'react';
import { useAlertAction } from '../../hooks/useAlert';
import { AlertDialogProps } from './AlertDialogProps';

/** Writes something into the timeline, for those who come later. @internal */
export function NoteDialog({ id, onClose }: AlertDialogProps) {
  const fieldId = useId();
  const [text, setText] = useState('');
  const action = useAlertAction(id);
  return (
    <FormDialog
      open
      title="Write a note"
      submitLabel="Write it into the timeline"
      canSubmit={text.trim() !== ''}
      isBusy={action.isPending}
      error={action.error}
      onSubmit={() =>
        action.mutate(
          { type: 'note', text: text.trim() },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextField
        id={fieldId}
        label="What you have seen, tried or decided"
        multiline
        minRows={4}
        variant="outlined"
        value={text}
        inputProps={{ maxLength: 5000 }}
        onChange={event => setText(event.target.value)}
      />
    </FormDialog>
  );
}
