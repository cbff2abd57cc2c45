import Button from '@material-ui/core/Button';
import Snackbar from '@material-ui/core/Snackbar';
import SnackbarContent from '@material-ui/core/SnackbarContent';

const SHOWN_FOR = 8_000;

/** What became of a move. @internal */
export interface BoardMessageContent {
  /** A new one for every message, so that the same words are said again. */
  id: number;
  text: string;
  isRefusal?: boolean;
  action?: { label: string; onClick: () => void };
}

/** @internal */
export interface BoardMessageProps {
  message: BoardMessageContent | undefined;
  onClose: () => void;
}

/**
 * Says what became of a move. A refusal stays until it is put away: the card
 * is not where its mover thinks.
 *
 * @internal
 */
export function BoardMessage({ message, onClose }: BoardMessageProps) {
  if (!message) return null;
  const { id, text, isRefusal, action } = message;
  const act = action && (
    <Button
      key="action"
      color="inherit"
      size="small"
      onClick={() => {
        onClose();
        action.onClick();
      }}
    >
      {action.label}
    </Button>
  );
  return (
    <Snackbar
      key={id}
      open
      autoHideDuration={isRefusal ? null : SHOWN_FOR}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      transitionDuration={0}
      ClickAwayListenerProps={{ mouseEvent: false, touchEvent: false }}
      onClose={onClose}
    >
      <SnackbarContent
        role={isRefusal ? 'alert' : 'status'}
        message={`${isRefusal ? '✗' : '✓'} ${text}`}
        action={[
          act,
          <Button key="close" color="inherit" size="small" onClick={onClose}>
            Close
          </Button>,
        ]}
      />
    </Snackbar>
  );
}
