export { DecideWaiverDialog } from './DecideWaiverDialog';
export { LineDialogs } from './LineDialogs';
export { WithdrawWaiverDialog } from './WithdrawWaiverDialog';
