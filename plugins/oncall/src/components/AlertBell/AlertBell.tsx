import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { toneColor } from '@operability/ui-kit';
import { RiNotification3Line, RiNotificationOffLine } from '@remixicon/react';
import { useAlertBell } from '../../hooks/useAlertBell';
import { MOST_WATCHED } from '../../hooks/useBellWatch';
import { bellNotices } from '../../model/bellNotices';
import { LastRing } from './LastRing';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
    },
    icon: { flexShrink: 0 },
    text: { flex: '1 1 260px', minWidth: 0 },
    quiet: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityAlertBell' },
);

/** Lets this tab ring when the reader is paged, and says what that is worth. @internal */
export function AlertBell() {
  const classes = useStyles();
  const { isOn, turn, ringer, watch, last } = useAlertBell();
  const { sound, notifications, unlock, ring } = ringer;
  const isLocked = sound === 'blocked' || notifications === 'default';
  const notices = bellNotices({
    sound,
    notifications,
    isBlind: watch.error !== null,
    isPartial: watch.isPartial,
    mostWatched: MOST_WATCHED,
  });
  if (!isOn) {
    return (
      <div className={classes.root}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<RiNotification3Line size={16} aria-hidden />}
          onClick={() => turn(true)}
        >
          Ring here when I am paged
        </Button>
        <Typography
          variant="caption"
          className={`${classes.text} ${classes.quiet}`}
        >
          Only while this page is open and the device awake. It does not replace
          your contacts in My settings.
        </Typography>
      </div>
    );
  }
  return (
    <div className={classes.root} role="group" aria-label="Bell">
      <RiNotification3Line size={16} className={classes.icon} aria-hidden />
      <Typography variant="body2" component="div" className={classes.text}>
        Rings here while this page is open. {notices.join(' ')}
        <LastRing last={last} />
      </Typography>
      {isLocked && (
        <Button size="small" variant="outlined" onClick={unlock}>
          Allow it
        </Button>
      )}
      <Button
        size="small"
        onClick={() =>
          ring('This is how it rings', 'operability-try', () => {})
        }
      >
        Try it
      </Button>
      <Button
        size="small"
        startIcon={<RiNotificationOffLine size={16} aria-hidden />}
        onClick={() => turn(false)}
      >
        Stop ringing here
      </Button>
    </div>
  );
}
