import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
    title: { fontWeight: 'bold', marginRight: 'auto' },
  }),
  { name: 'OperabilityStepActions' },
);

/** @internal */
export interface StepActionsProps {
  number: number;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Moves a step up or down, or takes it away. @internal */
export function StepActions(props: StepActionsProps) {
  const { number, isFirst, isLast, onMove, onRemove } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography component="h3" variant="body1" className={classes.title}>
        Step {number}
      </Typography>
      <Button
        size="small"
        disabled={isFirst}
        aria-label={`Move step ${number} up`}
        onClick={() => onMove(-1)}
      >
        ↑ Up
      </Button>
      <Button
        size="small"
        disabled={isLast}
        aria-label={`Move step ${number} down`}
        onClick={() => onMove(1)}
      >
        ↓ Down
      </Button>
      <Button
        size="small"
        aria-label={`Remove step ${number}`}
        onClick={onRemove}
      >
        Remove
      </Button>
    </div>
  );
}
