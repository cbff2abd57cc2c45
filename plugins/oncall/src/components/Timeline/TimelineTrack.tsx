import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { placeIn, pointIn } from '../../model/timelineGeometry';
import { TimelineRange } from '../../model/timelineRange';
import { TimelineBar } from '../../model/timelineRows';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', minHeight: theme.spacing(3.5) },
    lane: { position: 'relative', height: theme.spacing(3.5) },
    day: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `1px solid ${theme.palette.divider}`,
    },
    now: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `2px solid ${theme.palette.text.primary}`,
      zIndex: 1,
      pointerEvents: 'none',
    },
  }),
  { name: 'OperabilityTimelineTrack' },
);

/** @internal */
export interface TimelineTrackProps {
  range: TimelineRange;
  lanes: readonly TimelineBar[][];
  now: number;
  renderBar: (bar: TimelineBar) => ReactNode;
}

/** The bars of a row over the lines of its days. @internal */
export function TimelineTrack(props: TimelineTrackProps) {
  const { range, lanes, now, renderBar } = props;
  const classes = useStyles();
  const nowAt = pointIn(range, now);
  return (
    <div className={classes.root}>
      {range.days.map(day => (
        <div
          key={day.date}
          className={classes.day}
          style={{ left: `${(placeIn(range, day)?.left ?? 0) * 100}%` }}
        />
      ))}
      {lanes.map((bars, lane) => (
        // Lanes have no identity but their place.
        <div key={lane} className={classes.lane}>
          {bars.map(renderBar)}
        </div>
      ))}
      {nowAt !== undefined && (
        <div
          className={classes.now}
          style={{ left: `${nowAt * 100}%` }}
          title="Now"
        />
      )}
    </div>
  );
}
