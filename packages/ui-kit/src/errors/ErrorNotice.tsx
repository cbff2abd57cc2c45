import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RiErrorWarningLine } from '@remixicon/react';
import { toneColor } from '../theme';
import { errorText } from './errorText';
import { errorTitle } from './errorTitle';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
    icon: {
      flexShrink: 0,
      marginTop: theme.spacing(0.25),
      color: toneColor(theme, 'negative'),
    },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    retry: { marginTop: theme.spacing(1) },
  }),
  { name: 'OperabilityErrorNotice' },
);

/** @public */
export interface ErrorNoticeProps {
  error: unknown;
  /** What happened, where the caller can say it better than the error. */
  title?: string;
  onRetry?: () => void;
}

/** What went wrong, and a way to try again. @public */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="alert">
      <RiErrorWarningLine size={20} className={classes.icon} aria-hidden />
      <div className={classes.text}>
        <Typography variant="subtitle2" component="p">
          {title ?? errorTitle(error)}
        </Typography>
        <Typography variant="body2">{errorText(error)}</Typography>
        {onRetry && (
          <Button
            className={classes.retry}
            size="small"
            variant="outlined"
            onClick={onRetry}
          >
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
