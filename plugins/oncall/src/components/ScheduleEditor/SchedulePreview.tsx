import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { ChangeFrom, Shifts } from '@operability/plugin-oncall-common';
import { ListState, useDebouncedValue } from '@operability/ui-kit';
import { useState } from 'react';
import { rangeQueryOf } from '../../hooks/rangeQueryOf';
import { usePreview } from '../../hooks/usePreview';
import { personColors } from '../../model/personPalette';
import {
  dateIn,
  readScheduleForm,
  ScheduleForm,
} from '../../model/scheduleForm';
import { timelineRange } from '../../model/timelineRange';
import { finalRowOnly } from '../../model/timelineRows';
import { timelineSentence } from '../../model/timelineText';
import { Timeline, TimelineAgenda } from '../Timeline';

// Shifts without any gap or holder are still a timeline: it is never empty.
const nothing = { title: '', description: '' };

const useStyles = makeStyles(
  { outdated: { opacity: 0.5 } },
  { name: 'OperabilitySchedulePreview' },
);

/** @internal */
export interface SchedulePreviewProps {
  form: ScheduleForm;
  /** Of a saved schedule; its preview is that of a change. */
  id?: string;
  from: ChangeFrom;
}

/** Who would be on call if it were saved as it is written now. @internal */
export function SchedulePreview({ form, id, from }: SchedulePreviewProps) {
  const classes = useStyles();
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const [now] = useState(() => Date.now());
  const settled = useDebouncedValue(form, 400);
  const { input, errors } = readScheduleForm(settled);
  const isInOrder = Object.keys(errors).length === 0;
  const zone = errors.timeZone ? 'utc' : input.timeZone;
  // A change at the next handover would be outside of most shorter ones.
  const range = timelineRange('fourWeeks', zone, dateIn(zone, now));
  const preview = usePreview(
    isInOrder
      ? {
          schedule: { ...input, ...(id && { id }) },
          from,
          ...rangeQueryOf(range),
        }
      : undefined,
  );
  if (!isInOrder && !preview.data) {
    return (
      <Typography variant="body2">
        It shows here once there is a name, an owner, and somebody in every
        place.
      </Typography>
    );
  }
  const shifts = preview.data;
  const [row] = shifts ? finalRowOnly(shifts, range) : [];
  const people = shifts?.items.map(({ userRef }) => userRef);
  // A figure never stands beside a schedule that it is not that of.
  const sentence = (known: Shifts) => {
    if (!isInOrder) return 'As it was when everything was in order.';
    if (preview.isPlaceholderData) return 'Working out what this changes…';
    return timelineSentence(range, known, 0);
  };
  return (
    <ListState query={preview} isEmpty={false} empty={nothing}>
      {shifts && (
        <>
          <Typography variant="body2" role="status" gutterBottom>
            {sentence(shifts)}
          </Typography>
          <div
            className={preview.isPlaceholderData ? classes.outdated : undefined}
            aria-busy={preview.isPlaceholderData}
          >
            {isNarrow ? (
              <TimelineAgenda
                label="Preview"
                range={range}
                row={row}
                now={now}
              />
            ) : (
              <Timeline
                label="Preview"
                range={range}
                rows={[row]}
                colors={personColors({ rotations: [] }, people)}
                now={now}
              />
            )}
          </div>
        </>
      )}
    </ListState>
  );
}
