import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Policy } from '@operability/plugin-oncall-common';
import { EntityChip, ErrorNotice, errorStatus } from '@operability/ui-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useDeletePolicy } from '../../hooks/usePolicyChanges';
import { usersOfPolicy } from '../../model/usersOfPolicy';
import { policiesRouteRef } from '../../routes';
import { PageSection } from '../PageBody';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'OperabilityDeletePolicy' },
);

/** @internal */
export interface DeletePolicyProps {
  policy: Policy;
  onStale: () => void;
}

/** Deletes a policy after asking once more, or lists what still uses it. @internal */
export function DeletePolicy({ policy, onStale }: DeletePolicyProps) {
  const classes = useStyles();
  const policiesPath = useRouteRef(policiesRouteRef);
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useDeletePolicy(policy.id);
  const users = usersOfPolicy(remove.error);
  if (!isAsking) {
    return (
      <div>
        <Button size="small" onClick={() => setIsAsking(true)}>
          Delete the policy…
        </Button>
      </div>
    );
  }
  return (
    <PageSection title="Delete it?">
      {remove.error ? (
        <ErrorNotice
          error={remove.error}
          title={users.length ? 'It is still in use' : undefined}
        />
      ) : null}
      <div className={classes.list}>
        {users.map(ref => (
          <EntityChip key={ref} entityRef={ref} />
        ))}
      </div>
      <Typography variant="body2">
        “{policy.name}” goes for everybody. Open alerts keep the version they
        started with.
      </Typography>
      <div className={classes.list}>
        <Button
          variant="outlined"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(policy.version, {
              onSuccess: () => navigate(policiesPath()),
              onError: error => {
                if (errorStatus(error) === 409) onStale();
              },
            })
          }
        >
          Delete “{policy.name}”
        </Button>
        <Button onClick={() => setIsAsking(false)}>Keep it</Button>
      </div>
    </PageSection>
  );
}
