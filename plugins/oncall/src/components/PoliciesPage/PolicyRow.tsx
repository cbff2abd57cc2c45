import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Policy } from '@operability/plugin-oncall-common';
import { EntityChip, toneColor } from '@operability/ui-kit';
import { policyLine } from '../../model/policyLine';
import { policyRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 1.5),
    },
    name: { fontWeight: 'bold' },
    steps: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'OperabilityPolicyRow' },
);

/** A policy in a list: what it is called, whose it is, how it is climbed. @internal */
export function PolicyRow({ policy }: { policy: Policy }) {
  const classes = useStyles();
  const policyPath = useRouteRef(policyRouteRef)({ id: policy.id });
  const { name, ownerRef, usedBy, definedIn } = policy;
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <Link to={policyPath} className={classes.name}>
          {name}
        </Link>
        <EntityChip entityRef={ownerRef} />
        <Typography variant="body2" component="span">
          {usedBy.total ? (
            <Link to={`${policyPath}#used-by`}>used by {usedBy.total}</Link>
          ) : (
            'used by nothing'
          )}
        </Typography>
        <Typography variant="body2" component="span" className={classes.steps}>
          {definedIn ? `written in ${definedIn}` : 'made in the portal'}
        </Typography>
      </div>
      <Typography variant="body2" className={classes.steps}>
        {policyLine(policy)}
      </Typography>
    </li>
  );
}
