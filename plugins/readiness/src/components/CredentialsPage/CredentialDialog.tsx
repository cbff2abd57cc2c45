import Typography from '@material-ui/core/Typography';
import {
  Credential,
  CredentialInput,
} from '@operability/plugin-readiness-common';
import { EntityPicker, FormDialog, FormField } from '@operability/ui-kit';
import { useChange } from '../../hooks/useChange';
import { useForm } from '../../hooks/useForm';
import { readCredential } from '../../model/forms';

/** @internal */
export interface CredentialDialogProps {
  /** The one that is changed; a new one without it. */
  credential?: Credential;
  /** What a new one is for. */
  entityRef: string;
  onClose: () => void;
}

/** Puts a credential on the roll, or changes one; never its value. @internal */
export function CredentialDialog(props: CredentialDialogProps) {
  const { credential, entityRef, onClose } = props;
  const send = useChange((api, input: CredentialInput, options) => {
    if (!credential) return api.createCredential({ body: input }, options);
    // When it was rotated says a rotation.
    const { lastRotatedAt: _, ...fields } = input;
    return api.updateCredential({
      params: { id: credential.id },
      body: { ...fields, version: credential.version },
    });
  });
  const { field, dialog } = useForm({
    initial: {
      name: credential?.name ?? '',
      ownerRef: credential?.ownerRef ?? '',
      entityRef: credential ? credential.entityRef ?? '' : entityRef,
      storedAt: credential?.storedAt ?? '',
      procedureUrl: credential?.procedureUrl ?? '',
      intervalDays: String(credential?.intervalDays ?? 90),
      lastRotatedAt: '',
    },
    read: readCredential,
    send,
    onDone: onClose,
  });
  return (
    <FormDialog
      {...dialog}
      title={credential ? `Change ${credential.name}` : 'Add a credential'}
      submitLabel={credential ? 'Save the credential' : 'Put it on the roll'}
    >
      <Typography variant="body2">
        Its name and its place, never its value: what looks like a secret is
        refused.
      </Typography>
      <FormField label="Name" required {...field('name')} />
      <EntityPicker
        label="Owner"
        kinds={['Group', 'User']}
        required
        {...field('ownerRef')}
      />
      <EntityPicker
        label="What uses it"
        kinds={['Component', 'Resource', 'System']}
        {...field('entityRef')}
      />
      <FormField label="Where it is stored" required {...field('storedAt')} />
      <FormField
        label="Link to the rotation procedure"
        required
        type="url"
        {...field('procedureUrl')}
      />
      <FormField
        label="Rotate every … days"
        required
        type="number"
        {...field('intervalDays')}
      />
      {!credential && (
        <FormField
          label="Last rotated"
          type="datetime-local"
          helperText="Due at once, when left empty"
          {...field('lastRotatedAt')}
        />
      )}
    </FormDialog>
  );
}
