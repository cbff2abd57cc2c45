import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { toneColor } from '../theme';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(1, 0) },
    description: { color: toneColor(theme, 'neutral') },
    action: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'OperabilityEmptyNotice' },
);

/** @public */
export interface EmptyNoticeProps {
  title: string;
  /** What to do about it. */
  description: ReactNode;
  action?: ReactNode;
}

/** There is nothing here, and what to do. @public */
export function EmptyNotice({ title, description, action }: EmptyNoticeProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="p">
        {title}
      </Typography>
      <Typography variant="body2" className={classes.description}>
        {description}
      </Typography>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
