import { makeStyles } from '@material-ui/core/styles';
import { toneColor } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { placeIn } from '../../model/timelineGeometry';
import { TimelineDay, TimelineRange } from '../../model/timelineRange';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', height: theme.spacing(5) },
    day: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      boxSizing: 'border-box',
      overflow: 'hidden',
      paddingLeft: theme.spacing(0.5),
      borderLeft: `1px solid ${theme.palette.divider}`,
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.4,
      color: toneColor(theme, 'neutral'),
      whiteSpace: 'nowrap',
    },
    today: { color: theme.palette.text.primary, fontWeight: 'bold' },
  }),
  { name: 'OperabilityTimelineAxis' },
);

/** @internal */
export interface TimelineAxisProps {
  range: TimelineRange;
  now: number;
}

/** The days over a timeline, each as long as it is. @internal */
export function TimelineAxis({ range, now }: TimelineAxisProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden>
      {range.days.map(day => {
        const { left, width } = placeIn(range, day) ?? { left: 0, width: 0 };
        const isToday = day.start <= now && now < day.end;
        return (
          <div
            key={day.date}
            className={joinClasses(classes.day, isToday && classes.today)}
            style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
            title={hoursText(day)}
          >
            {weekdayOf(day, range)}
            <br />
            {dateOf(day, range)}
          </div>
        );
      })}
    </div>
  );
}

function weekdayOf({ date }: TimelineDay, { view }: TimelineRange): string {
  const name = DateTime.fromISO(date).setLocale('en-GB').toFormat('ccc');
  return view === 'twoWeeks' ? name : name.slice(0, 2);
}

function dateOf({ date }: TimelineDay, { view, days }: TimelineRange): string {
  const day = DateTime.fromISO(date).setLocale('en-GB');
  const namesMonth =
    view === 'twoWeeks' && (date === days[0].date || day.day === 1);
  return day.toFormat(namesMonth ? 'd LLL' : 'd');
}

function hoursText({ start, end }: TimelineDay): string | undefined {
  const hours = (end - start) / 3_600_000;
  return hours === 24
    ? undefined
    : `The clocks change: this day has ${hours} hours`;
}
