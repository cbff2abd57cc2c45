import { makeStyles } from '@material-ui/core/styles';
import { Policy } from '@operability/plugin-oncall-common';
import { dependsOnHours, ladderOffsets } from '../../model/ladderOffsets';
import { LadderStep } from './LadderStep';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityPolicyLadder' },
);

/** @internal */
export interface PolicyLadderProps {
  policy: Policy;
  /** By id, as far as the reader may see them. */
  scheduleNames: ReadonlyMap<string, string>;
}

/** The steps of a policy with their times, first to last. @internal */
export function PolicyLadder({ policy, scheduleNames }: PolicyLadderProps) {
  const classes = useStyles();
  const inHours = ladderOffsets(policy, 'workHours');
  const afterHours = dependsOnHours(policy)
    ? ladderOffsets(policy, 'afterHours')
    : undefined;
  return (
    <ol className={classes.root} aria-label="Steps">
      {policy.steps.map((step, index) => (
        <LadderStep
          // Steps have no name that stays.
          key={index}
          step={step}
          offset={inHours.steps[index]}
          afterHours={afterHours && { offset: afterHours.steps[index] }}
          scheduleNames={scheduleNames}
        />
      ))}
    </ol>
  );
}
