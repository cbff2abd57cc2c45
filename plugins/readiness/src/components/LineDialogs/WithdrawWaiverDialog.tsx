import { Waiver } from '@operability/plugin-readiness-common';
import { useChange } from '../../hooks/useChange';
import { ConfirmDialog } from './ConfirmDialog';

/** @internal */
export interface WithdrawWaiverDialogProps {
  waiver: Waiver;
  title: string;
  onClose: () => void;
}

/** Takes a waiver back, or ends the leave it gave. @internal */
export function WithdrawWaiverDialog(props: WithdrawWaiverDialogProps) {
  const { waiver, title, onClose } = props;
  const withdraw = useChange((api, id: string) =>
    api.withdrawWaiver({ params: { id } }),
  );
  return (
    <ConfirmDialog
      title={`Withdraw the waiver: ${title}`}
      submitLabel="Withdraw the waiver"
      description="The line stands again as the machine sees it, and closes gates if it is required."
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={() => withdraw.mutate(waiver.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
