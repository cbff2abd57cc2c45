import { Link, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Policy } from '@operability/plugin-oncall-common';
import { EntityChip } from '@operability/ui-kit';
import { policiesRouteRef, policyRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    name: { fontSize: theme.typography.h4.fontSize, margin: 0 },
    edit: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityPolicyHeader' },
);

/** What a policy is called, whose it is, and where it is changed. @internal */
export function PolicyHeader({ policy }: { policy: Policy }) {
  const classes = useStyles();
  const policiesPath = useRouteRef(policiesRouteRef);
  const policyPath = useRouteRef(policyRouteRef);
  const { id, name, ownerRef, version, definedIn, canUpdate } = policy;
  return (
    <header>
      <Typography variant="body2">
        <Link to={policiesPath()}>All policies</Link>
      </Typography>
      <div className={classes.head}>
        <Typography variant="h4" component="h2" className={classes.name}>
          {name}
        </Typography>
        <EntityChip entityRef={ownerRef} />
        <Typography variant="body2" component="span">
          version {version}
        </Typography>
        {canUpdate && (
          <LinkButton
            className={classes.edit}
            to={`${policyPath({ id })}/edit`}
            variant="outlined"
          >
            Change…
          </LinkButton>
        )}
      </div>
      {definedIn && (
        <Typography variant="body2">
          Written as code in {definedIn}: it is changed there.
        </Typography>
      )}
    </header>
  );
}
