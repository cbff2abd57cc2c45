import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import {
  EmptyNotice,
  entityRefTitle,
  ErrorNotice,
  errorStatus,
  FormDialog,
  LoadingLines,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useAssignPolicy } from '../../hooks/useAssignPolicy';
import { usePolicies } from '../../hooks/usePolicies';
import { assignedByText } from '../../model/assignedByText';
import { PolicyField } from './PolicyField';

/** @internal */
export interface AssignPolicyDialogProps {
  open: boolean;
  onClose: () => void;
  /** Who answers for the entity as it is. */
  onCall: EntityOnCall;
}

/** Says which policy answers for an entity, or leaves it to what it inherits. @internal */
export function AssignPolicyDialog(props: AssignPolicyDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, onCall }: AssignPolicyDialogProps) {
  const { entityRef, policy } = onCall;
  const title = entityRefTitle(entityRef);
  const policies = usePolicies();
  const assign = useAssignPolicy(entityRef);
  const isAssigned = policy?.assignedBy.type === 'assignment';
  const [chosen, setChosen] = useState(isAssigned ? policy.id : '');
  const all = policies.data?.items ?? [];
  const name = all.find(({ id }) => id === chosen)?.name ?? chosen;
  const isChanged = chosen !== '' && !(isAssigned && chosen === policy.id);
  const isDecidedElsewhere = errorStatus(assign.error) === 409;
  const save = (policyId: string | undefined) =>
    assign.mutate(policyId, { onSuccess: onClose });
  return (
    <FormDialog
      open
      title={`The policy of ${title}`}
      submitLabel={isChanged ? `Assign ${name} to ${title}` : 'Assign a policy'}
      canSubmit={isChanged}
      isBusy={assign.isPending}
      error={isDecidedElsewhere ? undefined : assign.error}
      aside={
        isAssigned && (
          <Button disabled={assign.isPending} onClick={() => save(undefined)}>
            Take the assignment away
          </Button>
        )
      }
      onSubmit={() => save(chosen)}
      onClose={onClose}
    >
      {isDecidedElsewhere && assign.error && (
        <ErrorNotice
          error={assign.error}
          title="Its annotation in the catalog decides"
        />
      )}
      <Typography variant="body2">
        {policy
          ? `At the moment it is ${policy.name}, ${assignedByText(
              policy.assignedBy,
            )}.`
          : 'At the moment it has none: nobody is paged for it.'}{' '}
        Without an assignment it has that of its system, else of its owner.
        Alerts that are open keep the policy they started with.
      </Typography>
      {policies.isPending && <LoadingLines lines={2} />}
      {policies.error ? (
        <ErrorNotice
          error={policies.error}
          onRetry={() => policies.refetch()}
        />
      ) : null}
      {policies.data && all.length === 0 && (
        <EmptyNotice
          title="There are no policies yet"
          description="Make one on the page of policies first."
        />
      )}
      {all.length > 0 && (
        <PolicyField policies={all} value={chosen} onChange={setChosen} />
      )}
    </FormDialog>
  );
}
