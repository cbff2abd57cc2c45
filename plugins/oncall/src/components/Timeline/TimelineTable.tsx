import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { entityRefTitle, Glyph, PersonLine } from '@operability/ui-kit';
import { TimelineRange } from '../../model/timelineRange';
import { barsOf } from '../../model/timelineNavigation';
import { TimelineBar, TimelineRow } from '../../model/timelineRows';
import { lengthText, spanText } from '../../model/timelineText';

const useStyles = makeStyles(
  { root: { overflowX: 'auto' } },
  { name: 'OperabilityTimelineTable' },
);

/** @internal */
export interface TimelineTableProps {
  label: string;
  range: TimelineRange;
  rows: readonly TimelineRow[];
}

/** All that a timeline shows, in words. @internal */
export function TimelineTable({ label, range, rows }: TimelineTableProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>Row</TableCell>
            <TableCell>When</TableCell>
            <TableCell>How long</TableCell>
            <TableCell>Who</TableCell>
            <TableCell>Why</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...rows].reverse().flatMap(row =>
            barsOf(row).map(bar => (
              <TableRow key={bar.key}>
                <TableCell>{row.title}</TableCell>
                <TableCell>{spanText(bar, range.zone)}</TableCell>
                <TableCell>{lengthText(bar.end - bar.start)}</TableCell>
                <TableCell>
                  {bar.userRef ? (
                    <PersonLine userRef={bar.userRef} />
                  ) : (
                    <Glyph glyph="✗" word="Nobody" tone="negative" />
                  )}
                </TableCell>
                <TableCell>{whyOf(bar)}</TableCell>
              </TableRow>
            )),
          )}
        </TableBody>
      </Table>
    </div>
  );
}

function whyOf({ kind, replaces, isOrphaned }: TimelineBar): string {
  if (isOrphaned) return 'an override that replaces nobody';
  if (replaces) return `in the place of ${entityRefTitle(replaces)}`;
  const reasons = {
    rotation: 'a turn',
    override: 'an override',
    cover: 'in addition',
    gap: 'a gap',
  };
  return reasons[kind];
}
