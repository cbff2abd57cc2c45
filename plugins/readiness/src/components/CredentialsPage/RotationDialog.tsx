import {
  Credential,
  CredentialRotationInput,
} from '@operability/plugin-readiness-common';
import { FormDialog, FormField } from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { instantOf } from '../../model/dayInput';

/** @internal */
export interface RotationDialogProps {
  credential: Credential;
  onClose: () => void;
}

/** Records that a credential was rotated. @internal */
export function RotationDialog({ credential, onClose }: RotationDialogProps) {
  const send = useChange((api, body: CredentialRotationInput, options) =>
    api.recordRotation({ params: { id: credential.id }, body }, options),
  );
  const { field, dialog } = useForm({
    initial: { rotatedAt: '', note: '' },
    read: form => {
      const rotatedAt = instantOf(form.rotatedAt);
      return {
        input: { note: form.note.trim(), ...(rotatedAt && { rotatedAt }) },
        errors: {},
      };
    },
    send,
    onDone: onClose,
  });
  return (
    <FormDialog
      {...dialog}
      title={`Rotated: ${credential.name}`}
      submitLabel="Record the rotation"
    >
      <FormField
        label="When"
        type="datetime-local"
        helperText="Now, when left empty"
        {...field('rotatedAt')}
      />
      <FormField label="Note" rows={2} {...field('note')} />
    </FormDialog>
  );
}
