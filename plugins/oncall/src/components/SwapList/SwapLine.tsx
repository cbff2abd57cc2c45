import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule, Swap } from '@operability/plugin-oncall-common';
import { entityRefTitle, PersonLine } from '@operability/ui-kit';
import { spanText } from '../../model/timelineText';
import { zoneTitle } from '../../model/until';
import { ownZone } from '../../model/wallTime';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'OperabilitySwapLine' },
);

/** @internal */
export interface SwapLineProps {
  swap: Swap;
  /** Who reads this. */
  me: string | undefined;
  schedules: readonly Schedule[];
  isBusy: boolean;
  onDecide: (agree: boolean) => void;
}

/** Two shifts that may change hands, and the answers to it. @internal */
export function SwapLine(props: SwapLineProps) {
  const { swap, me, schedules, isBusy, onDecide } = props;
  const classes = useStyles();
  const { askedBy, withRef, gives, takes, note } = swap;
  const isMine = askedBy === me;
  const other = entityRefTitle(isMine ? withRef : askedBy);
  const stretch = ({ scheduleId, start, end }: Swap['gives']) => {
    const schedule = schedules.find(({ id }) => id === scheduleId);
    const zone = ownZone();
    const text = spanText(
      { start: Date.parse(start), end: Date.parse(end) },
      zone,
    );
    return `${schedule?.name ?? scheduleId}, ${text} (${zoneTitle(zone)} time)`;
  };
  return (
    <li className={classes.root}>
      <Typography variant="body2" component="div">
        <PersonLine
          userRef={askedBy}
          note={isMine ? `you asked ${other}` : 'asks you'}
        />
      </Typography>
      <Typography variant="body2">
        {isMine ? 'You would give' : 'You would take'}: {stretch(gives)}
      </Typography>
      <Typography variant="body2">
        {isMine ? 'You would take' : 'You would give'}: {stretch(takes)}
      </Typography>
      {note && <Typography variant="body2">“{note}”</Typography>}
      <div className={classes.actions}>
        {isMine ? (
          <Button
            size="small"
            variant="outlined"
            disabled={isBusy}
            onClick={() => onDecide(false)}
          >
            Take it back
          </Button>
        ) : (
          <>
            <Button
              size="small"
              variant="contained"
              color="primary"
              disabled={isBusy}
              aria-label={`Agree to the swap with ${other}`}
              onClick={() => onDecide(true)}
            >
              Agree and swap
            </Button>
            <Button
              size="small"
              variant="outlined"
              disabled={isBusy}
              aria-label={`Decline the swap with ${other}`}
              onClick={() => onDecide(false)}
            >
              Decline
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
