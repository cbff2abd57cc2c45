import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { Scorecard } from '@operability/plugin-readiness-common';
import {
  CalendarDay,
  ListState,
  RelativeTime,
  StatusGlyph,
} from '@operability/ui-kit';
import { useHistory } from '../../hooks/useHistory';
import { historySentence, scoreSteps } from '../../model/historySentence';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
    line: { padding: theme.spacing(0.5, 0) },
  }),
  { name: 'OperabilityReadinessHistory' },
);

/** @internal */
export interface HistorySectionProps {
  entityRef: string;
  scorecard: Scorecard;
}

/** How the lines of a checklist changed, and its score by day. @internal */
export function HistorySection({ entityRef, scorecard }: HistorySectionProps) {
  const classes = useStyles();
  const { checklist, results } = scorecard;
  const history = useHistory(entityRef, checklist.id);
  const titles = new Map(results.map(({ check }) => [check.id, check.title]));
  const { score = [], transitions = [] } = history.data ?? {};
  return (
    <ListState
      query={history}
      isEmpty={score.length === 0 && transitions.length === 0}
      empty={{
        title: 'There is no history yet',
        description: 'It begins with the first change of a line.',
      }}
    >
      {history.data && (
        <Typography variant="body2">{historySentence(history.data)}</Typography>
      )}
      <Table size="small" aria-label="Score by day">
        <TableHead>
          <TableRow>
            <TableCell>From</TableCell>
            <TableCell align="right">Passed</TableCell>
            <TableCell align="right">Applicable</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {scoreSteps(score).map(({ day, passed, applicable }) => (
            <TableRow key={day}>
              <TableCell>
                <CalendarDay day={day} />
              </TableCell>
              <TableCell align="right">{passed}</TableCell>
              <TableCell align="right">{applicable}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ul className={classes.list} aria-label="Changes">
        {transitions.map(({ check, from, to, at }) => (
          <Typography
            key={`${check} ${at}`}
            variant="body2"
            component="li"
            className={classes.line}
          >
            <RelativeTime at={at} />: {titles.get(check) ?? check}{' '}
            <StatusGlyph status={from} /> → <StatusGlyph status={to} />
          </Typography>
        ))}
      </ul>
    </ListState>
  );
}
