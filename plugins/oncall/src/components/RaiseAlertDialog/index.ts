export { RaiseAlertDialog } from './RaiseAlertDialog';
