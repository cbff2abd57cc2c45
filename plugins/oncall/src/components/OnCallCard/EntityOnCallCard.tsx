import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { ErrorNotice, LoadingLines } from '@operability/ui-kit';
import { useEntityOnCall } from '../../hooks/useEntityOnCall';
import { useLastResort } from '../../hooks/useLastResort';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useZones } from '../../hooks/useZones';
import { OnCallActions } from '../OnCallActions';
import { OnCallCard } from './OnCallCard';
import { OnCallProblem } from './OnCallProblem';

/**
 * The card on an entity's page that says who answers for it.
 *
 * @internal
 */
export function EntityOnCallCard() {
  const { entity } = useEntity();
  const query = useEntityOnCall(stringifyEntityRef(entity));
  useLiveUpdates();
  return (
    <EntityInfoCard title="On call">
      {query.error && query.data ? (
        <ErrorNotice
          error={query.error}
          title="This could not be renewed and may be old"
          onRetry={() => query.refetch()}
        />
      ) : null}
      {query.data && <Content onCall={query.data} />}
      {query.isPending && <LoadingLines lines={4} />}
      {query.error && !query.data ? (
        <OnCallProblem error={query.error} onRetry={() => query.refetch()} />
      ) : null}
    </EntityInfoCard>
  );
}

function Content({ onCall }: { onCall: EntityOnCall }) {
  const zones = useZones();
  const lastResort = useLastResort(onCall);
  return (
    <OnCallCard
      onCall={onCall}
      zones={zones}
      lastResort={lastResort.data}
      actions={<OnCallActions onCall={onCall} />}
    />
  );
}
