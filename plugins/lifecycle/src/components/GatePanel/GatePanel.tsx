import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Gate } from '@operability/plugin-lifecycle-common';
import { Glyph } from '@operability/ui-kit';
import { blockersOf, conditionsOf, isBlocking } from '../../model/gateState';
import { GateItemLine } from './GateItemLine';

const useStyles = makeStyles(
  theme => ({
    // Cards of an entity page have a font of their own.
    root: { ...theme.typography.body2 },
    list: {
      listStyle: 'none',
      margin: theme.spacing(0.5, 0, 0),
      padding: 0,
    },
    asks: { margin: theme.spacing(1, 0, 0) },
  }),
  { name: 'OperabilityGatePanel' },
);

/** @internal */
export interface GatePanelProps {
  gate: Gate;
  /** What the stage behind the gate is called. */
  stageTitle?: string;
  /** Leaves out what the move itself asks for, where a form beside it does ask. */
  hideAsks?: boolean;
}

/** What stands between a thing and a stage, the missing first. @internal */
export function GatePanel(props: GatePanelProps) {
  const { gate, stageTitle = gate.to, hideAsks = false } = props;
  const classes = useStyles();
  const missing = blockersOf(gate).length;
  const conditions = conditionsOf(gate);
  const ordered = [
    ...conditions.filter(isBlocking),
    ...conditions.filter(item => !isBlocking(item)),
  ];
  const asks = [
    ...gate.confirmations.map(({ title }) => title),
    ...(gate.reason === 'required' ? ['Why it moves'] : []),
  ];
  return (
    <section className={classes.root} aria-label={`The gate to ${stageTitle}`}>
      <Typography variant="subtitle2" component="p">
        {gate.allowed ? (
          <Glyph
            glyph="✓"
            tone="positive"
            word={
              gate.confirmations.length > 0
                ? `All conditions of ${stageTitle} are met`
                : `The gate to ${stageTitle} is open`
            }
          />
        ) : (
          <Glyph
            glyph="✗"
            tone="negative"
            word={`The gate to ${stageTitle} is closed: ${missing} missing`}
          />
        )}
      </Typography>
      {ordered.length > 0 && (
        <ul className={classes.list}>
          {ordered.map(item => (
            <GateItemLine key={`${item.source} ${item.id}`} item={item} />
          ))}
        </ul>
      )}
      {!hideAsks && asks.length > 0 && (
        <>
          <Typography variant="body2" className={classes.asks}>
            With the move somebody says:
          </Typography>
          <ul>
            {asks.map(ask => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
