import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { useMinute } from '@operability/ui-kit';
import { useLastResort } from '../../hooks/useLastResort';
import { useZones } from '../../hooks/useZones';
import { firstLevel } from '../../model/pagedFirst';
import { simulationAddress } from '../../model/simulationAddress';
import { policyRouteRef } from '../../routes';
import { OnCallActions } from '../OnCallActions';
import { KnownAt, NobodyOnCall, NoPolicy, PolicyLine } from '../OnCallCard';
import { OnCallLadder } from '../OnCallLadder';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'OperabilityWhoAnswers' },
);

/** The whole ladder of an entity with who stands on it, and what can be done. @internal */
export function WhoAnswers({ onCall }: { onCall: EntityOnCall }) {
  const classes = useStyles();
  const zones = useZones();
  const lastResort = useLastResort(onCall);
  const { policy, levels, knownAt, canAssign } = onCall;
  return (
    <div className={classes.root}>
      {knownAt && <KnownAt at={knownAt} />}
      {!policy && <NoPolicy canAssign={canAssign} />}
      {policy && !firstLevel(levels) && (
        <NobodyOnCall lastResort={lastResort.data} />
      )}
      {levels.length > 0 && <OnCallLadder levels={levels} zones={zones} />}
      {policy && <PolicyLine policy={policy} />}
      {policy && <SimulateLink onCall={onCall} policyId={policy.id} />}
      <OnCallActions onCall={onCall} hasTestPage />
    </div>
  );
}

function SimulateLink(props: { onCall: EntityOnCall; policyId: string }) {
  const policyPath = useRouteRef(policyRouteRef);
  const address = simulationAddress(policyPath({ id: props.policyId }), {
    at: new Date(useMinute()).toISOString(),
    urgency: 'high',
    entityRef: props.onCall.entityRef,
  });
  return (
    <Typography variant="body2">
      <Link to={address}>Simulate what happens if nobody answers</Link>
    </Typography>
  );
}
