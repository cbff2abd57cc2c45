import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Schedule } from '@operability/plugin-oncall-common';
import {
  ErrorNotice,
  ListState,
  LoadingLines,
  PageSection,
  useReader,
} from '@operability/ui-kit';
import { useMemo, useState } from 'react';
import { useOverrides } from '../../hooks/useOverrides';
import { useShifts } from '../../hooks/useShifts';
import { useTimelineAddress } from '../../hooks/useTimelineAddress';
import { OverrideStart } from '../../model/overrideForm';
import { allowedStart, overrideRights } from '../../model/overrideRights';
import { dateIn } from '../../model/scheduleForm';
import { timelineRange } from '../../model/timelineRange';
import { ownZone } from '../../model/wallTime';
import { OverrideDialog } from '../OverrideDialog';
import { SwapDialog } from '../SwapDialog';
import { SwapList } from '../SwapList';
import { NextShifts } from './NextShifts';
import { OverrideList } from './OverrideList';
import { ScheduleFacts } from './ScheduleFacts';
import { ScheduleHeader } from './ScheduleHeader';
import { TimelineSection } from './TimelineSection';
import { TimelineToolbar } from './TimelineToolbar';

// Shifts without any gap or holder are still a timeline: it is never empty.
const nothing = { title: '', description: '' };

const hour = 3_600_000;

const useStyles = makeStyles(
  theme => ({
    beside: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    },
  }),
  { name: 'OperabilityScheduleView' },
);

/** @internal */
export interface ScheduleViewProps {
  schedule: Schedule;
  now: number;
}

/** A schedule that has been read, with all that belongs to it. @internal */
export function ScheduleView({ schedule, now }: ScheduleViewProps) {
  const classes = useStyles();
  const { address, setAddress } = useTimelineAddress();
  const rights = overrideRights(schedule, useReader(), now);
  const { me } = rights;
  const [override, setOverride] = useState<OverrideStart>();
  const [isSwapping, setIsSwapping] = useState(false);
  const readerZone = ownZone();
  const zone = address.clock === 'reader' ? readerZone : schedule.timeZone;
  const date = address.start ?? dateIn(zone, now);
  const range = useMemo(
    () => timelineRange(address.view, zone, date),
    [address.view, zone, date],
  );
  const shifts = useShifts(schedule.id, range);
  const overrides = useOverrides(schedule.id, range);
  const items = overrides.data?.items ?? [];
  const onOverride = rights.mayAdd
    ? (start: OverrideStart) => setOverride(allowedStart(rights, start))
    : undefined;
  return (
    <>
      <ScheduleHeader
        schedule={schedule}
        now={now}
        actions={
          <>
            {me && (
              <Button variant="outlined" onClick={() => setIsSwapping(true)}>
                Swap a shift…
              </Button>
            )}
            {onOverride && (
              <Button
                variant="outlined"
                onClick={() => {
                  const start = Math.ceil(now / hour) * hour;
                  onOverride({ start, end: start + 8 * hour });
                }}
              >
                Add override…
              </Button>
            )}
          </>
        }
      />
      <SwapList schedules={[schedule]} scheduleId={schedule.id} />
      <PageSection title="Who is on call when">
        <TimelineToolbar
          range={range}
          address={address}
          scheduleZone={schedule.timeZone}
          readerZone={readerZone}
          onChange={setAddress}
        />
        <ListState query={shifts} isEmpty={false} lines={6} empty={nothing}>
          {shifts.data && (
            <TimelineSection
              schedule={schedule}
              range={range}
              shifts={shifts.data}
              isOutdated={shifts.isPlaceholderData}
              overrides={items}
              as={address.as}
              now={now}
              onOverride={onOverride}
              onTurn={start => setAddress({ start })}
            />
          )}
        </ListState>
      </PageSection>
      <div className={classes.beside}>
        <PageSection title="Next shifts">
          <NextShifts
            scheduleId={schedule.id}
            zone={zone}
            now={now}
            rights={rights}
            onOverride={setOverride}
          />
        </PageSection>
        {shifts.data && !shifts.isPlaceholderData && (
          <PageSection title="Coverage of these days">
            <ScheduleFacts
              schedule={schedule}
              shifts={shifts.data}
              range={range}
            />
          </PageSection>
        )}
      </div>
      <PageSection title="Overrides in these days">
        {overrides.isPending && <LoadingLines />}
        {overrides.error ? (
          <ErrorNotice
            error={overrides.error}
            title={overrides.data && 'This could not be renewed and may be old'}
            onRetry={() => overrides.refetch()}
          />
        ) : null}
        {overrides.data && (
          <OverrideList
            scheduleId={schedule.id}
            overrides={items}
            range={range}
            rights={rights}
            now={now}
          />
        )}
      </PageSection>
      {override && (
        <OverrideDialog
          schedule={schedule}
          zone={zone}
          start={override}
          me={me}
          onClose={() => setOverride(undefined)}
        />
      )}
      {isSwapping && me && (
        <SwapDialog
          schedule={schedule}
          me={me}
          onClose={() => setIsSwapping(false)}
        />
      )}
    </>
  );
}
