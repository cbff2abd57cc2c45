import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({ root: { display: 'inline-flex', gap: theme.spacing(0.5) } }),
  { name: 'OperabilityLineActions' },
);

/** @internal */
export interface LineActionsProps {
  /** What is moved or removed: "place 2 of Weekly". */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  /** Left out where it has to stay. */
  onRemove?: () => void;
}

/** Moves a line of a form up or down, or takes it away. @internal */
export function LineActions(props: LineActionsProps) {
  const { name, isFirst, isLast, onMove, onRemove } = props;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <Button
        size="small"
        disabled={isFirst}
        aria-label={`Move ${name} up`}
        onClick={() => onMove(-1)}
      >
        ↑ Up
      </Button>
      <Button
        size="small"
        disabled={isLast}
        aria-label={`Move ${name} down`}
        onClick={() => onMove(1)}
      >
        ↓ Down
      </Button>
      <Button
        size="small"
        disabled={!onRemove}
        aria-label={`Remove ${name}`}
        onClick={onRemove}
      >
        Remove
      </Button>
    </span>
  );
}
