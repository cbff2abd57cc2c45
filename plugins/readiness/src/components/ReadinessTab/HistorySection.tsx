import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Scorecard } from '@operability/plugin-readiness-common';
import {
  entityRefTitle,
  ListState,
  RelativeTime,
  StatusGlyph,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useHistory } from '../../hooks/useHistory';
import { ScoreChart } from './ScoreChart';

const SHOWN_CHANGES = 10;

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
  const [isWhole, setIsWhole] = useState(false);
  const titles = new Map(results.map(({ check }) => [check.id, check.title]));
  const { score = [], transitions = [] } = history.data ?? {};
  const shown = isWhole ? transitions : transitions.slice(0, SHOWN_CHANGES);
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
        <ScoreChart
          history={history.data}
          fileName={`${entityRefTitle(entityRef).replace('/', '-')}-${
            checklist.id
          }`}
        />
      )}
      <ul className={classes.list} aria-label="Changes">
        {shown.map(({ check, from, to, at }) => (
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
      {shown.length < transitions.length && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {`Show all ${transitions.length} changes`}
        </Button>
      )}
    </ListState>
  );
}
