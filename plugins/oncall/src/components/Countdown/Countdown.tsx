import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useNow } from '../../hooks/useNow';
import { countdown } from '../../model/countdown';

const useStyles = makeStyles(
  { root: { fontVariantNumeric: 'tabular-nums' } },
  { name: 'OperabilityCountdown' },
);

/** How long until an instant, ticking. @internal */
export function Countdown({ at }: { at: string }) {
  const classes = useStyles();
  const now = useNow();
  return (
    <time
      className={classes.root}
      dateTime={at}
      // Read out each second it would drown everything else.
      role="timer"
      aria-live="off"
      title={DateTime.fromISO(at).toLocaleString(
        DateTime.DATETIME_FULL_WITH_SECONDS,
      )}
    >
      {countdown(at, now)}
    </time>
  );
}
