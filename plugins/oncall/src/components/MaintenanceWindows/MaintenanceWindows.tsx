import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNotice,
  ListState,
  PageSection,
  useMinute,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useEndMaintenance, useMaintenance } from '../../hooks/useMaintenance';
import { useReturnedFocus } from '../../hooks/useReturnedFocus';
import { MaintenanceLine } from './MaintenanceLine';
import { PlanMaintenanceDialog } from './PlanMaintenanceDialog';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityMaintenanceWindows' },
);

/** When alerts of something page nobody, on purpose. @internal */
export function MaintenanceWindows() {
  const classes = useStyles();
  const windows = useMaintenance();
  const end = useEndMaintenance();
  const now = useMinute();
  const { target, returnFocus } = useReturnedFocus<HTMLButtonElement>();
  const [isPlanning, setIsPlanning] = useState(false);
  const items = windows.data?.items ?? [];
  return (
    <PageSection
      title={items.length ? `Maintenance (${items.length})` : 'Maintenance'}
      actions={
        <Button
          ref={target}
          size="small"
          variant="outlined"
          onClick={() => setIsPlanning(true)}
        >
          Plan maintenance…
        </Button>
      }
    >
      {end.error && (
        <ErrorNotice error={end.error} title="The maintenance has not ended" />
      )}
      <ListState
        query={windows}
        isEmpty={items.length === 0}
        lines={2}
        empty={{
          title: 'No maintenance is planned',
          description:
            'Plan it before work that will raise alerts. They are shown meanwhile, and what is still open at its end is paged then.',
        }}
      >
        <ul className={classes.list} aria-label="Maintenance">
          {items.map(window => (
            <MaintenanceLine
              key={window.id}
              window={window}
              now={now}
              isBusy={end.isPending && end.variables === window.id}
              onEnd={() => end.mutate(window.id, { onSuccess: returnFocus })}
            />
          ))}
        </ul>
      </ListState>
      {isPlanning && (
        <PlanMaintenanceDialog onClose={() => setIsPlanning(false)} />
      )}
    </PageSection>
  );
}
