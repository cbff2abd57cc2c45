import { useChange } from '../../hooks/useChange';
import { checkParameters } from '../../model/entityParameters';
import { ConfirmDialog } from './ConfirmDialog';
import { LineDialogProps } from './LineDialogProps';

/** Takes the attestation in force back. @internal */
export function RevokeDialog({ entityRef, result, onClose }: LineDialogProps) {
  const revoke = useChange((api, check: string) =>
    api.revokeAttestation(checkParameters(entityRef, check)),
  );
  return (
    <ConfirmDialog
      title={`Revoke the attestation: ${result.check.title}`}
      submitLabel="Revoke the attestation"
      description="The line stands again as the machine sees it. The attestation stays in the history."
      isBusy={revoke.isPending}
      error={revoke.error}
      onSubmit={() => revoke.mutate(result.check.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
