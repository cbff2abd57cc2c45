import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useNow } from '../../hooks/useNow';
import { countdown } from '../../model/countdown';

const useStyles = makeStyles(
  { root: { fontVariantNumeric: 'tabular-nums' } },
  { name: 'OperabilityCountdown' },
);

/** @internal */
export interface CountdownProps {
  at: string;
  /** What stands before a length, and not before `now`: `in` 4:05. */
  preposition?: string;
}

/** How long until an instant, ticking. @internal */
export function Countdown({ at, preposition }: CountdownProps) {
  const classes = useStyles();
  const left = countdown(at, useNow());
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
      {preposition && left !== 'now' ? `${preposition} ${left}` : left}
    </time>
  );
}
