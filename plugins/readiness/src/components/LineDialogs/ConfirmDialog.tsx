import Typography from '@material-ui/core/Typography';
import { FormDialog } from '@operability/ui-kit';

/** @internal */
export interface ConfirmDialogProps {
  title: string;
  /** Names the effect. */
  submitLabel: string;
  /** What follows from it. */
  description: string;
  isBusy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
}

/** Asks once more before something is taken back. @internal */
export function ConfirmDialog({ description, ...props }: ConfirmDialogProps) {
  return (
    <FormDialog open {...props}>
      <Typography variant="body2">{description}</Typography>
    </FormDialog>
  );
}
