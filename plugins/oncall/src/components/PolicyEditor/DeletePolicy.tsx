import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Policy } from '@operability/plugin-oncall-common';
import { EntityChip } from '@operability/ui-kit';
import { useNavigate } from 'react-router-dom';
import { useDeletePolicy } from '../../hooks/usePolicyChanges';
import { usersOfPolicy } from '../../model/usersOfPolicy';
import { policiesRouteRef } from '../../routes';
import { DeleteQuestion } from '../StoredEditor';

const useStyles = makeStyles(
  theme => ({
    users: {
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
  const remove = useDeletePolicy(policy.id);
  const users = usersOfPolicy(remove.error);
  return (
    <DeleteQuestion
      kind="policy"
      stored={policy}
      remove={remove}
      effect="goes for everybody. Open alerts keep the version they started with."
      users={
        users.length > 0 && (
          <div className={classes.users}>
            {users.map(ref => (
              <EntityChip key={ref} entityRef={ref} />
            ))}
          </div>
        )
      }
      onDeleted={() => navigate(policiesPath())}
      onStale={onStale}
    />
  );
}
