import { PageBody } from '@operability/ui-kit';
import { useAlertFilters } from '../../hooks/useAlertFilters';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useOwnRef } from '../../hooks/useOwnRef';
import { alertQueryOf, isNarrowed } from '../../model/alertFilters';
import { AlertBell } from '../AlertBell';
import { MaintenanceWindows } from '../MaintenanceWindows';
import { AlertFilterBar } from './AlertFilterBar';
import { AlertList } from './AlertList';

/** All alerts, newest first. @internal */
export function AlertsPage() {
  const { filters, setFilters } = useAlertFilters();
  const me = useOwnRef();
  useLiveUpdates();
  return (
    <PageBody>
      <AlertBell />
      <AlertFilterBar filters={filters} onChange={setFilters} />
      <AlertList
        query={alertQueryOf(filters, me)}
        isReady={!filters.isMine || me !== undefined}
        isNarrowed={isNarrowed(filters)}
        isOpenOnly={filters.state === 'open'}
      />
      <MaintenanceWindows />
    </PageBody>
  );
}
