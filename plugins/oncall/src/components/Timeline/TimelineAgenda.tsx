import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Glyph, PersonLine, toneColor } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { AgendaDay, agendaDays } from '../../model/agenda';
import { TimelineRange } from '../../model/timelineRange';
import { TimelineRow } from '../../model/timelineRows';

const useStyles = makeStyles(
  theme => ({
    days: { listStyle: 'none', margin: 0, padding: 0 },
    day: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    date: { fontWeight: 'bold' },
    entries: { listStyle: 'none', margin: 0, padding: 0 },
    entry: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      minHeight: 32,
    },
    time: { color: toneColor(theme, 'neutral'), minWidth: theme.spacing(12) },
  }),
  { name: 'OperabilityTimelineAgenda' },
);

/** @internal */
export interface TimelineAgendaProps {
  label: string;
  range: TimelineRange;
  row: TimelineRow;
  now: number;
}

/** Who is on call, day by day, for where a timeline finds no room. @internal */
export function TimelineAgenda(props: TimelineAgendaProps) {
  const { label, range, row, now } = props;
  const classes = useStyles();
  const isPast = ({ date }: AgendaDay) =>
    range.days.some(day => day.date === date && day.end <= now);
  const isCurrent = range.start <= now && now < range.end;
  const days = agendaDays(range, row);
  // Where today is on it, the days before it only stand in the way.
  const shown = isCurrent ? days.filter(day => !isPast(day)) : days;
  return (
    <ol className={classes.days} aria-label={label}>
      {shown.map(({ date, entries }) => (
        <li key={date} className={classes.day}>
          <Typography variant="body2" className={classes.date}>
            {DateTime.fromISO(date).setLocale('en-GB').toFormat('cccc d LLLL')}
          </Typography>
          <ul className={classes.entries}>
            {entries.map(({ key, userRef, start, end, isAllDay }) => (
              <li key={key} className={classes.entry}>
                <span className={classes.time}>
                  {isAllDay
                    ? 'all day'
                    : `${timeOf(start, range)}–${timeOf(end, range, true)}`}
                </span>
                {userRef ? (
                  <PersonLine userRef={userRef} />
                ) : (
                  <Glyph glyph="✗" word="Nobody" tone="negative" />
                )}
              </li>
            ))}
            {entries.length === 0 && (
              <li className={classes.entry}>Nothing is promised</li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function timeOf(instant: number, { zone }: TimelineRange, isEnd = false) {
  const text = DateTime.fromMillis(instant, { zone }).toFormat('HH:mm');
  return isEnd && text === '00:00' ? '24:00' : text;
}
