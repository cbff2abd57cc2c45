import { Link, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule } from '@operability/plugin-oncall-common';
import { EntityChip } from '@operability/ui-kit';
import { ReactNode } from 'react';
import { rotationsLine } from '../../model/rotationsLine';
import { scheduleRouteRef, schedulesRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    name: { fontSize: theme.typography.h4.fontSize, margin: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginLeft: 'auto',
    },
  }),
  { name: 'OperabilityScheduleHeader' },
);

/** @internal */
export interface ScheduleHeaderProps {
  schedule: Schedule;
  now: number;
  /** What anybody can do here. */
  actions?: ReactNode;
}

/** What a schedule is called, whose it is, and where it is changed. @internal */
export function ScheduleHeader(props: ScheduleHeaderProps) {
  const { schedule, now, actions } = props;
  const classes = useStyles();
  const schedulesPath = useRouteRef(schedulesRouteRef);
  const schedulePath = useRouteRef(scheduleRouteRef);
  const { id, name, ownerRef, timeZone, definedIn, canUpdate } = schedule;
  return (
    <header>
      <Typography variant="body2">
        <Link to={schedulesPath()}>All schedules</Link>
      </Typography>
      <div className={classes.head}>
        <Typography variant="h4" component="h2" className={classes.name}>
          {name}
        </Typography>
        <EntityChip entityRef={ownerRef} />
        <Typography variant="body2" component="span">
          {timeZone}
        </Typography>
        <div className={classes.actions}>
          {actions}
          {canUpdate && !definedIn && (
            <LinkButton to={`${schedulePath({ id })}/edit`} variant="outlined">
              Change…
            </LinkButton>
          )}
        </div>
      </div>
      <Typography variant="body2">{rotationsLine(schedule, now)}</Typography>
      {definedIn && (
        <Typography variant="body2">
          Written as code in {definedIn}: it is changed there. Overrides and
          swaps are made here all the same.
        </Typography>
      )}
    </header>
  );
}
