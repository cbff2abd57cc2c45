import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule } from '@operability/plugin-oncall-common';
import { EntityChip, toneColor } from '@operability/ui-kit';
import { rotationsLine } from '../../model/rotationsLine';
import { zoneTitle } from '../../model/until';
import { scheduleRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 1.5),
    },
    name: { fontWeight: 'bold' },
    quiet: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityScheduleRow' },
);

/** @internal */
export interface ScheduleRowProps {
  schedule: Schedule;
  now: number;
}

/** A schedule in a list: what it is called, whose it is, how it turns. @internal */
export function ScheduleRow({ schedule, now }: ScheduleRowProps) {
  const classes = useStyles();
  const schedulePath = useRouteRef(scheduleRouteRef);
  const { id, name, ownerRef, timeZone, definedIn } = schedule;
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <Link to={schedulePath({ id })} className={classes.name}>
          {name}
        </Link>
        <EntityChip entityRef={ownerRef} />
        <Typography variant="body2" component="span" title={timeZone}>
          {zoneTitle(timeZone)} time
        </Typography>
        <Typography variant="body2" component="span" className={classes.quiet}>
          {definedIn ? `written in ${definedIn}` : 'made in the portal'}
        </Typography>
      </div>
      <Typography variant="body2" className={classes.quiet}>
        {rotationsLine(schedule, now)}
      </Typography>
    </li>
  );
}
