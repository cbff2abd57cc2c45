export { DecideWaiverDialog } from './DecideWaiverDialog';
export { LineDialogs } from './LineDialogs';
