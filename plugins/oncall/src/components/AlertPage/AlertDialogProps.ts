/** What each dialog about an alert is given. @internal */
export interface AlertDialogProps {
  id: string;
  onClose: () => void;
}
