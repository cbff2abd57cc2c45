import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule, Shifts } from '@operability/plugin-oncall-common';
import { Glyph } from '@operability/ui-kit';
import { TimelineRange } from '../../model/timelineRange';
import { coverageText, lengthText, spanText } from '../../model/timelineText';

const useStyles = makeStyles(
  theme => ({
    coverage: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 1.5),
    },
    list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'OperabilityScheduleFacts' },
);

/** @internal */
export interface ScheduleFactsProps {
  schedule: Schedule;
  shifts: Shifts;
  range: TimelineRange;
}

/** How much of what a schedule promises is held, and where nobody does. @internal */
export function ScheduleFacts(props: ScheduleFactsProps) {
  const { schedule, shifts, range } = props;
  const classes = useStyles();
  const { coverage, gaps } = shifts;
  return (
    <>
      <div className={classes.coverage}>
        {gaps.length === 0 ? (
          <Glyph glyph="✓" word="No gaps" tone="positive" />
        ) : (
          <Glyph
            glyph="✗"
            word={gaps.length === 1 ? '1 gap' : `${gaps.length} gaps`}
            tone="negative"
          />
        )}
        <Typography variant="body2" component="span">
          {coverageText(coverage)} of{' '}
          {schedule.expected === 'always' ? 'all hours' : 'its work hours'} held
        </Typography>
      </div>
      {gaps.length > 0 && (
        <ul className={classes.list} aria-label="Gaps">
          {gaps.map(({ start, end }) => {
            const span = { start: Date.parse(start), end: Date.parse(end) };
            return (
              <li key={start}>
                <Typography variant="body2">
                  {spanText(span, range.zone)} (
                  {lengthText(span.end - span.start)})
                </Typography>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
