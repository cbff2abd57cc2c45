import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Move, Stage } from '@operability/plugin-lifecycle-common';
import {
  Glyph,
  PersonLine,
  RelativeTime,
  StatusGlyph,
} from '@operability/ui-kit';
import { isBlocking } from '../../model/gateState';
import { stageTitle } from '../../model/stageTitle';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      padding: theme.spacing(0, 0, 2.5, 3),
      overflowWrap: 'anywhere',
      // The line of the timeline, and the dot on it.
      '&::before': {
        content: '""',
        position: 'absolute',
        top: theme.spacing(1),
        bottom: theme.spacing(-1),
        left: 5,
        borderLeft: `2px solid ${theme.palette.divider}`,
      },
      '&:last-child::before': { display: 'none' },
      '&::after': {
        content: '""',
        position: 'absolute',
        top: theme.spacing(0.75),
        left: 0,
        width: 12,
        height: 12,
        boxSizing: 'border-box',
        borderRadius: '50%',
        border: `3px solid ${theme.palette.text.secondary}`,
        backgroundColor: theme.palette.background.paper,
      },
    },
    heading: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    what: { fontWeight: 'bold' },
    who: { margin: theme.spacing(0.5, 0) },
    lines: { listStyle: 'none', margin: 0, padding: 0 },
    line: { display: 'flex', gap: theme.spacing(0.5) },
    message: { color: theme.palette.text.secondary },
    details: { marginTop: theme.spacing(0.5) },
    summary: { cursor: 'pointer', color: theme.palette.text.secondary },
  }),
  { name: 'OperabilityLifecycleMoveEntry' },
);

/** @internal */
export interface MoveEntryProps {
  move: Move;
  stages: readonly Stage[];
}

/** One move of a history: who, when, from where to where, and why. @internal */
export function MoveEntry({ move, stages }: MoveEntryProps) {
  const classes = useStyles();
  // The reason is shown as what it is.
  const gate = move.gate.filter(({ source }) => source !== 'reason');
  const shown = move.override ? gate.filter(isBlocking) : gate;
  return (
    <li className={classes.root}>
      <div className={classes.heading}>
        <Typography variant="body1" component="span" className={classes.what}>
          {headline(move, name => stageTitle(stages, name))}
        </Typography>
        <Typography variant="body2" component="span" color="textSecondary">
          <RelativeTime at={move.at} />
        </Typography>
      </div>
      <Typography variant="body2" component="div" className={classes.who}>
        {move.actorRef ? (
          <PersonLine userRef={move.actorRef} />
        ) : (
          'by the portal'
        )}
      </Typography>
      {move.reason && <Typography variant="body2">“{move.reason}”</Typography>}
      {move.override && (
        <Typography variant="body2" component="div">
          <Glyph glyph="⚑" word="Passed a closed gate" tone="info" />
        </Typography>
      )}
      {shown.length > 0 && (
        <details className={classes.details} open={move.override}>
          <Typography
            variant="body2"
            component="summary"
            className={classes.summary}
          >
            {move.override
              ? `What was open (${shown.length})`
              : `What the gate said (${shown.length})`}
          </Typography>
          <ul className={classes.lines}>
            {shown.map(({ id, title, status, message }) => (
              <Typography
                key={id}
                variant="body2"
                component="li"
                className={classes.line}
              >
                <StatusGlyph status={status} compact />
                <span>
                  {title}
                  {status !== 'pass' && message && (
                    <span className={classes.message}> – {message}</span>
                  )}
                </span>
              </Typography>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function headline(move: Move, titleOf: (name: string) => string): string {
  const to = titleOf(move.to);
  if (move.type === 'bound') return `Bound to its entity, in ${to}`;
  if (move.type === 'placed' || move.from === undefined) {
    return `Placed in ${to}`;
  }
  return move.from === move.to
    ? `Confirmed in ${to}`
    : `${titleOf(move.from)} → ${to}`;
}
