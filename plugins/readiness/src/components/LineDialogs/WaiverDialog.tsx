import Typography from '@material-ui/core/Typography';
import { WaiverInput } from '@operability/plugin-readiness-common';
import { FormDialog, FormField, useMinute } from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { dayAfter } from '../../model/dayInput';
import { checkParameters } from '../../model/entityParameters';
import { readWaiver } from '../../model/forms';
import { LineDialogProps } from './LineDialogProps';

/** Asks for leave to fail a line until a date. @internal */
export function WaiverDialog({ entityRef, result, onClose }: LineDialogProps) {
  const { id, title } = result.check;
  const now = useMinute();
  const send = useChange((api, body: WaiverInput, options) =>
    api.requestWaiver({ ...checkParameters(entityRef, id), body }, options),
  );
  const { field, dialog } = useForm({
    initial: { reason: '', expiresAt: dayAfter(now, 30) },
    read: form => readWaiver(form, now),
    send,
    onDone: onClose,
  });
  return (
    <FormDialog
      {...dialog}
      title={`Ask for a waiver: ${title}`}
      submitLabel="Ask for the waiver"
    >
      <Typography variant="body2">
        Somebody else decides about it. A waived line is shown as waived, and
        does not count as passed.
      </Typography>
      <FormField label="Reason" required rows={3} {...field('reason')} />
      <FormField label="Until" required type="date" {...field('expiresAt')} />
    </FormDialog>
  );
}
