import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { FormEvent, ReactNode, useId } from 'react';
import { ErrorNotice } from '../errors';
import { FocusFirstField } from './FocusFirstField';

const useStyles = makeStyles(
  theme => ({
    // The form stands between paper and content: it passes the paper's layout on.
    form: {
      display: 'flex',
      flexDirection: 'column',
      minHeight: 0,
      flexGrow: 1,
    },
    content: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    aside: { marginRight: 'auto' },
  }),
  { name: 'OperabilityFormDialog' },
);

/** @public */
export interface FormDialogProps {
  open: boolean;
  title: string;
  /** Names the effect: "Move to Production". Left out where there is nothing to send. */
  submitLabel?: string;
  /** Whether the form may be sent as it is. */
  canSubmit?: boolean;
  isBusy?: boolean;
  error?: unknown;
  /** Another way on, at the far end of the buttons. */
  aside?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A form in a dialog: its first field has the focus, Enter sends it, Escape
 * closes it, on a phone it takes the whole screen.
 *
 * @public
 */
export function FormDialog(props: FormDialogProps) {
  const { open, title, submitLabel, canSubmit = true, isBusy = false } = props;
  const { error, aside, onSubmit, onClose, children } = props;
  const classes = useStyles();
  const theme = useTheme();
  const fullScreen = useMediaQuery(theme.breakpoints.down('xs'));
  const titleId = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Portals bubble through React's tree: a form in here is not a form below.
    event.stopPropagation();
    if (submitLabel && canSubmit && !isBusy) onSubmit();
  };

  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullScreen={fullScreen}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {error ? <ErrorNotice error={error} /> : null}
          <FocusFirstField>{children}</FocusFirstField>
        </DialogContent>
        <DialogActions>
          {aside && <div className={classes.aside}>{aside}</div>}
          <Button onClick={onClose}>{submitLabel ? 'Cancel' : 'Close'}</Button>
          {submitLabel && (
            <Button
              type="submit"
              color="primary"
              variant="contained"
              disabled={!canSubmit || isBusy}
            >
              {submitLabel}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
