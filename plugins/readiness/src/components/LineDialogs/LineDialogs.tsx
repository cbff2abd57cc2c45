import { LineDialog } from '../CheckLine';
import { AnnounceDialog } from './AnnounceDialog';
import { AttestDialog } from './AttestDialog';
import { DecideWaiverDialog } from './DecideWaiverDialog';
import { LineDialogProps } from './LineDialogProps';
import { RevokeDialog } from './RevokeDialog';
import { WaiverDialog } from './WaiverDialog';
import { WithdrawWaiverDialog } from './WithdrawWaiverDialog';

/** The dialog about a line that is open. @internal */
export function LineDialogs(props: LineDialogProps & { dialog: LineDialog }) {
  const { dialog, result, onClose } = props;
  const { waiver } = result;
  const { title } = result.check;
  switch (dialog) {
    case 'attest':
      return <AttestDialog {...props} />;
    case 'revoke':
      return <RevokeDialog {...props} />;
    case 'requestWaiver':
      return <WaiverDialog {...props} />;
    case 'announce':
      return <AnnounceDialog {...props} />;
    case 'decideWaiver':
      return waiver ? (
        <DecideWaiverDialog waiver={waiver} title={title} onClose={onClose} />
      ) : null;
    default:
      return waiver ? (
        <WithdrawWaiverDialog waiver={waiver} title={title} onClose={onClose} />
      ) : null;
  }
}
