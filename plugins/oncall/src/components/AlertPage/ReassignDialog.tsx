import { userRef as userRefShape } from '@operability/plugin-oncall-common';
import Typography from '@material-ui/core/Typography';
import { EntityPicker, entityRefTitle, FormDialog } from '@operability/ui-kit';
import { useState } from 'react';
import { useAlertAction } from '../../hooks/useAlert';
import { AlertDialogProps } from './AlertDialogProps';

const people = ['User'];

/** Hands an alert to somebody, who is paged. @internal */
export function ReassignDialog({ id, onClose }: AlertDialogProps) {
  const [typed, setTyped] = useState('');
  const action = useAlertAction(id);
  const userRef = userRefShape.safeParse(typed.trim()).data;
  return (
    <FormDialog
      open
      title="Hand it over"
      submitLabel={
        userRef
          ? `Hand it to ${entityRefTitle(userRef)}, and page them now`
          : 'Hand it over'
      }
      canSubmit={userRef !== undefined}
      isBusy={action.isPending}
      error={action.error}
      onSubmit={() =>
        userRef &&
        action.mutate({ type: 'reassign', userRef }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Typography variant="body2">
        If they do not answer within the time of the current step, the alert
        climbs on from there.
      </Typography>
      <EntityPicker
        label="To whom"
        kinds={people}
        required
        ignoresEnter
        value={typed}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
