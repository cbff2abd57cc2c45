export {
  ConflictNotice,
  type ConflictNoticeProps,
  type Difference,
} from './ConflictNotice';
export { FormDialog, type FormDialogProps } from './FormDialog';
