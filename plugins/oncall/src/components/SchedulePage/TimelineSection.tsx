import Button from '@material-ui/core/Button';
import { useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Override, Schedule, Shifts } from '@operability/plugin-oncall-common';
import { ErrorNotice } from '@operability/ui-kit';
import { useLayers } from '../../hooks/useLayers';
import { OverrideStart } from '../../model/overrideForm';
import { personColors } from '../../model/personPalette';
import { layerSegments, rotationLayers } from '../../model/rotationLayers';
import { shiftsCsv } from '../../model/shiftsCsv';
import { TimelineAddress } from '../../model/timelineAddress';
import { neighbourDate, TimelineRange } from '../../model/timelineRange';
import { TimelineBar, timelineRows } from '../../model/timelineRows';
import { timelineSentence } from '../../model/timelineText';
import { Timeline, TimelineAgenda, TimelineTable } from '../Timeline';

const noShifts: Shifts = { items: [], gaps: [], coverage: 0, orphaned: [] };

/** @internal */
export interface TimelineSectionProps {
  schedule: Schedule;
  range: TimelineRange;
  shifts: Shifts;
  /** The shifts are those of other days; these are still on their way. */
  isOutdated: boolean;
  overrides: readonly Override[];
  as: TimelineAddress['as'];
  now: number;
  /** Left out for a reader who may make none. */
  onOverride?: (start: OverrideStart) => void;
  onTurn: (start: string | undefined) => void;
}

/** A schedule over some days, as a timeline, an agenda or a table. @internal */
export function TimelineSection(props: TimelineSectionProps) {
  const { schedule, range, isOutdated, overrides, as, now } = props;
  const { onOverride, onTurn } = props;
  // What is known of other days never stands under the title of these. The
  // empty timeline stays, and with it the focus of whoever turns pages by key.
  const shifts = isOutdated ? noShifts : props.shifts;
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('xs'));
  const layers = useLayers(schedule, range, now);
  const rows = timelineRows({
    layers: rotationLayers(schedule).map(layer => ({
      ...layer,
      segments: layerSegments(layer, shifts.items, layers.own),
    })),
    overrides,
    shifts,
    range,
  });
  const finalRow = rows[rows.length - 1];
  const sentence = isOutdated
    ? 'Reading these days…'
    : timelineSentence(range, shifts, overrides.length);
  const label = `Timeline of ${schedule.name}`;
  const people = shifts.items.map(({ userRef }) => userRef);
  const shown = () => {
    if (as === 'table') {
      return <TimelineTable label={label} range={range} rows={rows} />;
    }
    if (isNarrow) {
      return (
        <TimelineAgenda label={label} range={range} row={finalRow} now={now} />
      );
    }
    return (
      <Timeline
        label={`${label}. ${sentence}`}
        range={range}
        rows={rows}
        colors={personColors(schedule, people)}
        now={now}
        onSelect={
          isOutdated || !onOverride
            ? undefined
            : span => onOverride(overrideOf(span, finalRow.lanes.flat()))
        }
        onPick={
          onOverride &&
          (({ start, end, userRef }) =>
            onOverride({ start, end, replaces: userRef }))
        }
        onTurn={to => {
          if (to === 'today') onTurn(undefined);
          else onTurn(neighbourDate(range, to === 'before' ? -1 : 1));
        }}
      />
    );
  };
  return (
    <>
      <Typography variant="body2" role="status" gutterBottom>
        {sentence}
      </Typography>
      {layers.error && (
        <ErrorNotice
          error={layers.error}
          title="The rotations may be shown in part only"
        />
      )}
      {shown()}
      {!isOutdated && (
        <Button
          size="small"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(
            shiftsCsv(shifts),
          )}`}
          download={`${schedule.id}-${range.days[0].date}.csv`}
        >
          Download as CSV
        </Button>
      )}
    </>
  );
}

/** Whose place a stretch is: that of whoever holds it alone. */
function overrideOf(
  span: { start: number; end: number },
  bars: readonly TimelineBar[],
): OverrideStart {
  const holders = new Set(
    bars
      .filter(({ start, end }) => start < span.end && span.start < end)
      .flatMap(({ userRef }) => userRef ?? []),
  );
  const [only] = holders;
  return { ...span, ...(holders.size === 1 && { replaces: only }) };
}
