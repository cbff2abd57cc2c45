import {
  ErrorNotice,
  LoadingLines,
  PageBody,
  PageSection,
} from '@operability/ui-kit';
import { useParams } from 'react-router-dom';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { usePolicy } from '../../hooks/usePolicy';
import { useSchedules } from '../../hooks/useSchedules';
import { PolicyFacts } from './PolicyFacts';
import { PolicyHeader } from './PolicyHeader';
import { PolicyLadder } from './PolicyLadder';
import { SimulationSection } from './SimulationSection';
import { UsedBy } from './UsedBy';

/** One policy: its ladder, who uses it, and what it would do. @internal */
export function PolicyPage() {
  const { id = '' } = useParams();
  const query = usePolicy(id);
  const schedules = useSchedules();
  useLiveUpdates();
  const policy = query.data;
  const names = new Map(
    schedules.data?.items.map(schedule => [schedule.id, schedule.name]),
  );
  return (
    <PageBody>
      {query.error ? (
        <ErrorNotice
          error={query.error}
          title={policy && 'This could not be renewed and may be old'}
          onRetry={() => query.refetch()}
        />
      ) : null}
      {query.isPending && <LoadingLines lines={8} />}
      {policy && (
        <>
          <PolicyHeader policy={policy} />
          <PageSection title="The ladder">
            <PolicyLadder policy={policy} scheduleNames={names} />
            <PolicyFacts policy={policy} scheduleNames={names} />
          </PageSection>
          <SimulationSection policy={policy} scheduleNames={names} />
          <UsedBy policy={policy} />
        </>
      )}
    </PageBody>
  );
}
