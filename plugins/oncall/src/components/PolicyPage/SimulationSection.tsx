import { Policy } from '@operability/plugin-oncall-common';
import { ErrorNotice, LoadingLines, PageSection } from '@operability/ui-kit';
import { useSimulation } from '../../hooks/useSimulation';
import { useSimulationQuery } from '../../hooks/useSimulationQuery';
import { SimulationForm } from './SimulationForm';
import { SimulationResult } from './SimulationResult';

/** @internal */
export interface SimulationSectionProps {
  policy: Policy;
  scheduleNames: ReadonlyMap<string, string>;
}

/** What would happen at some time, if nobody answered. @internal */
export function SimulationSection(props: SimulationSectionProps) {
  const { policy, scheduleNames } = props;
  const { query, entityRef, setQuery } = useSimulationQuery();
  const simulation = useSimulation(policy.id, query);
  const zone = policy.workHours.timeZone;
  return (
    <PageSection title="Simulate">
      <SimulationForm
        query={query}
        entityRef={entityRef}
        zone={zone}
        usedBy={policy.usedBy.items}
        onSimulate={setQuery}
        onClear={() => setQuery(undefined)}
      />
      {simulation.error ? (
        <ErrorNotice
          error={simulation.error}
          onRetry={() => simulation.refetch()}
        />
      ) : null}
      {query && simulation.isPending && (
        <LoadingLines lines={5} label="Simulating" />
      )}
      {query && simulation.data && (
        <SimulationResult
          simulation={simulation.data}
          zone={zone}
          policyId={policy.id}
          scheduleNames={scheduleNames}
        />
      )}
    </PageSection>
  );
}
