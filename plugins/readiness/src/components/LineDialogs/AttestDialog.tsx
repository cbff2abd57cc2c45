import Typography from '@material-ui/core/Typography';
import { AttestationInput } from '@operability/plugin-readiness-common';
import { FormDialog, FormField, useMinute } from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { checkParameters } from '../../model/entityParameters';
import { readAttestation } from '../../model/forms';
import { LineDialogProps } from './LineDialogProps';

/** Signs an answer where the machine has none. @internal */
export function AttestDialog({ entityRef, result, onClose }: LineDialogProps) {
  const { id, title } = result.check;
  const now = useMinute();
  const send = useChange((api, body: AttestationInput, options) =>
    api.attest({ ...checkParameters(entityRef, id), body }, options),
  );
  const { field, dialog } = useForm({
    initial: { statement: '', evidenceUrl: '', expiresAt: '' },
    read: form => readAttestation(form, now),
    send,
    onDone: onClose,
  });
  return (
    <FormDialog
      {...dialog}
      title={`Attest: ${title}`}
      submitLabel="Sign the attestation"
    >
      <Typography variant="body2">
        It is shown with your name, and stands in the audit log.
      </Typography>
      <FormField
        label="What you attest"
        required
        rows={3}
        {...field('statement')}
      />
      <FormField
        label="Link to the evidence"
        required
        type="url"
        {...field('evidenceUrl')}
      />
      <FormField
        label="Until"
        type="date"
        helperText="The longest that is allowed, when left empty"
        {...field('expiresAt')}
      />
    </FormDialog>
  );
}
