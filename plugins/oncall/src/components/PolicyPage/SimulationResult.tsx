import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Simulation } from '@operability/plugin-oncall-common';
import { EmptyNotice } from '@operability/ui-kit';
import { simulationSentence } from '../../model/simulationSentence';
import { SimulatedItem } from './SimulatedItem';

const useStyles = makeStyles(
  theme => ({
    sentence: { margin: theme.spacing(1, 0) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'OperabilitySimulationResult' },
);

/** @internal */
export interface SimulationResultProps {
  simulation: Simulation;
  /** The zone of the policy's work hours, beside the reader's own. */
  zone: string;
  /** The policy whose page this is. */
  policyId: string;
  scheduleNames: ReadonlyMap<string, string>;
}

/** The ladder filled in: who is paged when, and what is passed. @internal */
export function SimulationResult(props: SimulationResultProps) {
  const { simulation, zone, policyId, scheduleNames } = props;
  const classes = useStyles();
  const { items, policy } = simulation;
  return (
    <div role="region" aria-label="Simulation">
      {policy.id !== policyId && (
        <Typography variant="body2">
          It comes to another policy, {policy.name}: this is what that one does.
        </Typography>
      )}
      <Typography className={classes.sentence} aria-live="polite">
        {simulationSentence(simulation)}
      </Typography>
      {items.length === 0 ? (
        <EmptyNotice
          title="Nothing would happen"
          description="Nobody is told, at any time. Give the policy a last resort."
        />
      ) : (
        <ol className={classes.list} aria-label="What would happen">
          {items.map((item, index) => (
            // The same step may come again at the same time.
            <SimulatedItem
              key={index}
              item={item}
              zone={zone}
              scheduleNames={scheduleNames}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
