import { makeStyles, Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PersonLine, Tone, toneColor, useMinute } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { TimelineLine } from '../../model/timelineLines';

const useStyles = makeStyles<Theme, { tone: Tone }>(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto auto minmax(0, 1fr)',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(0.75, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    time: {
      color: toneColor(theme, 'neutral'),
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    glyph: {
      minWidth: '1.1em',
      textAlign: 'center',
      fontWeight: 'bold',
      color: ({ tone }) => toneColor(theme, tone),
    },
    text: { overflowWrap: 'anywhere' },
    quote: {
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(1),
      borderLeft: `2px solid ${theme.palette.divider}`,
      whiteSpace: 'pre-wrap',
    },
  }),
  { name: 'OperabilityAlertTimelineLine' },
);

/** Something that happened to an alert, when, and by whom. @internal */
export function AlertTimelineLine({ line }: { line: TimelineLine }) {
  const { at, glyph, tone, userRef, text, quote } = line;
  const classes = useStyles({ tone });
  const today = DateTime.fromMillis(useMinute());
  const time = DateTime.fromISO(at).setLocale('en-GB');
  return (
    <Typography variant="body2" component="li" className={classes.root}>
      <time
        className={classes.time}
        dateTime={at}
        title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
      >
        {time.toFormat(
          time.hasSame(today, 'day') ? 'HH:mm:ss' : 'd LLL HH:mm:ss',
        )}
      </time>
      <span className={classes.glyph} aria-hidden>
        {glyph}
      </span>
      <div className={classes.text}>
        {userRef ? <PersonLine userRef={userRef} note={text} /> : text}
        {quote && <blockquote className={classes.quote}>{quote}</blockquote>}
      </div>
    </Typography>
  );
}
