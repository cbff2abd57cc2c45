import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Schedule } from '@operability/plugin-oncall-common';
import { ErrorNotice, errorStatus } from '@operability/ui-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useDeleteSchedule } from '../../hooks/useScheduleChanges';
import { policiesInUse } from '../../model/policiesInUse';
import { policyRouteRef, schedulesRouteRef } from '../../routes';
import { PageSection } from '../PageBody';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'OperabilityDeleteSchedule' },
);

/** @internal */
export interface DeleteScheduleProps {
  schedule: Schedule;
  onStale: () => void;
}

/** Deletes a schedule after asking once more, or lists the policies that use it. @internal */
export function DeleteSchedule({ schedule, onStale }: DeleteScheduleProps) {
  const classes = useStyles();
  const schedulesPath = useRouteRef(schedulesRouteRef);
  const policyPath = useRouteRef(policyRouteRef);
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useDeleteSchedule(schedule.id);
  const policies = policiesInUse(remove.error);
  if (!isAsking) {
    return (
      <div>
        <Button size="small" onClick={() => setIsAsking(true)}>
          Delete the schedule…
        </Button>
      </div>
    );
  }
  return (
    <PageSection title="Delete it?">
      {remove.error ? (
        <ErrorNotice
          error={remove.error}
          title={policies.length ? 'It is still in use' : undefined}
        />
      ) : null}
      {policies.length > 0 && (
        <ul aria-label="Policies that use it">
          {policies.map(({ id, name }) => (
            <li key={id}>
              <Link to={policyPath({ id })}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
      <Typography variant="body2">
        “{schedule.name}” goes for everybody, with its overrides to come.
      </Typography>
      <div className={classes.actions}>
        <Button
          variant="outlined"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(schedule.version, {
              onSuccess: () => navigate(schedulesPath()),
              onError: error => {
                if (errorStatus(error) === 409) onStale();
              },
            })
          }
        >
          Delete “{schedule.name}”
        </Button>
        <Button onClick={() => setIsAsking(false)}>Keep it</Button>
      </div>
    </PageSection>
  );
}
