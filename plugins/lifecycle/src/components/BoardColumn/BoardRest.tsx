import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { CARD_HEIGHT } from './rowHeight';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: '100%',
      // As many grey cards as are to come, without a node for each.
      backgroundImage: `linear-gradient(${theme.palette.action.hover} ${
        CARD_HEIGHT - 8
      }px, transparent 0)`,
      backgroundSize: `100% ${CARD_HEIGHT}px`,
    },
    notice: {
      position: 'sticky',
      top: theme.spacing(4),
      padding: theme.spacing(1.5),
      backgroundColor: theme.palette.background.paper,
      fontSize: theme.typography.body2.fontSize,
    },
    retry: { marginTop: theme.spacing(1) },
  }),
  { name: 'OperabilityBoardRest' },
);

/** @internal */
export interface BoardRestProps {
  count: number;
  hasFailed: boolean;
  onRetry: () => void;
}

/** Stands in for cards that are on their way. @internal */
export function BoardRest({ count, hasFailed, onRetry }: BoardRestProps) {
  const classes = useStyles();
  const cards = count === 1 ? '1 more card' : `${count} more cards`;
  return (
    <div role="gridcell" className={classes.root}>
      {hasFailed ? (
        <div className={classes.notice} role="alert">
          {cards} could not be loaded.
          <div>
            <Button
              className={classes.retry}
              size="small"
              variant="outlined"
              onClick={onRetry}
            >
              Try again
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.notice}>Loading {cards}…</div>
      )}
    </div>
  );
}
