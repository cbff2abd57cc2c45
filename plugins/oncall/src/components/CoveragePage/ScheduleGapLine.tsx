import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ScheduleGaps } from '../../model/coverageSections';
import { lengthText } from '../../model/timelineText';
import { wallTimeText } from '../../model/wallTime';
import { scheduleRouteRef } from '../../routes';

const mostShown = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: { fontWeight: 'bold' },
    gaps: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'OperabilityScheduleGapLine' },
);

/** A schedule with its gaps: how many, how long, and the first of them. @internal */
export function ScheduleGapLine({ gaps: of }: { gaps: ScheduleGaps }) {
  const classes = useStyles();
  const { scheduleId, scheduleName, gaps, length } = of;
  const path = useRouteRef(scheduleRouteRef)({ id: scheduleId });
  const more = gaps.length - mostShown;
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        <Link to={path} className={classes.name}>
          {scheduleName}
        </Link>{' '}
        {gaps.length} {gaps.length === 1 ? 'gap' : 'gaps'}, {lengthText(length)}{' '}
        in all
      </Typography>
      <Typography variant="body2" component="ul" className={classes.gaps}>
        {gaps.slice(0, mostShown).map(({ start, end }) => (
          <li key={start}>
            <Link to={`${path}?start=${dayBefore(start)}`}>
              {wallTimeText(start)} to {wallTimeText(end)}
            </Link>
            , {lengthText(Date.parse(end) - Date.parse(start))}
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link to={path}>and {more} more</Link>
          </li>
        )}
      </Typography>
    </div>
  );
}

/** A day on which it is before the gap in every zone. */
function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 86_400_000).toISOString().slice(0, 10);
}
