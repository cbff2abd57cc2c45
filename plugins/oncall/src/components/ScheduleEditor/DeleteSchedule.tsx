import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Schedule } from '@operability/plugin-oncall-common';
import { useNavigate } from 'react-router-dom';
import { useDeleteSchedule } from '../../hooks/useScheduleChanges';
import { policiesInUse } from '../../model/policiesInUse';
import { policyRouteRef, schedulesRouteRef } from '../../routes';
import { DeleteQuestion } from '../StoredEditor';

/** @internal */
export interface DeleteScheduleProps {
  schedule: Schedule;
  onStale: () => void;
}

/** Deletes a schedule after asking once more, or lists the policies that use it. @internal */
export function DeleteSchedule({ schedule, onStale }: DeleteScheduleProps) {
  const schedulesPath = useRouteRef(schedulesRouteRef);
  const policyPath = useRouteRef(policyRouteRef);
  const navigate = useNavigate();
  const remove = useDeleteSchedule(schedule.id);
  const policies = policiesInUse(remove.error);
  return (
    <DeleteQuestion
      kind="schedule"
      stored={schedule}
      remove={remove}
      effect="goes for everybody, with its overrides to come."
      users={
        policies.length > 0 && (
          <ul aria-label="Policies that use it">
            {policies.map(({ id, name }) => (
              <li key={id}>
                <Link to={policyPath({ id })}>{name}</Link>
              </li>
            ))}
          </ul>
        )
      }
      onDeleted={() => navigate(schedulesPath())}
      onStale={onStale}
    />
  );
}
