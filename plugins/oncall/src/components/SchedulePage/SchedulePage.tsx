import {
  ErrorNotice,
  LoadingLines,
  PageBody,
  useMinute,
} from '@operability/ui-kit';
import { useParams } from 'react-router-dom';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useSchedule } from '../../hooks/useSchedule';
import { ScheduleView } from './ScheduleView';

/** One schedule: who is on call when, and who stands in for whom. @internal */
export function SchedulePage() {
  const { id = '' } = useParams();
  const query = useSchedule(id);
  const now = useMinute();
  useLiveUpdates();
  return (
    <PageBody>
      {query.error ? (
        <ErrorNotice
          error={query.error}
          title={query.data && 'This could not be renewed and may be old'}
          onRetry={() => query.refetch()}
        />
      ) : null}
      {query.isPending && <LoadingLines lines={8} />}
      {query.data && <ScheduleView schedule={query.data} now={now} />}
    </PageBody>
  );
}
