import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { toneColor } from '../theme';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      marginTop: theme.spacing(1),
    },
    count: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityShowMore' },
);

/** @public */
export interface ShowMoreProps {
  shown: number;
  total: number;
  isLoading: boolean;
  onMore: () => void;
}

/** How many of how many are shown, and a way to more. @public */
export function ShowMore({ shown, total, isLoading, onMore }: ShowMoreProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.count} role="status">
        {shown} of {total}
      </Typography>
      {shown < total && (
        <Button
          size="small"
          variant="outlined"
          disabled={isLoading}
          onClick={onMore}
        >
          {isLoading ? 'Loading…' : 'Show more'}
        </Button>
      )}
    </div>
  );
}
