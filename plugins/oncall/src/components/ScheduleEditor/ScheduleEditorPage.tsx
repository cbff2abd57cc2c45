import { useRouteRef } from '@backstage/core-plugin-api';
import { ErrorNotice, LoadingLines, PageBody } from '@operability/ui-kit';
import { useParams } from 'react-router-dom';
import { useSchedule } from '../../hooks/useSchedule';
import { scheduleForm } from '../../model/scheduleForm';
import { scheduleRouteRef } from '../../routes';
import { ReadOnlyNotice } from '../StoredEditor';
import { DeleteSchedule } from './DeleteSchedule';
import { ScheduleEditor } from './ScheduleEditor';

/** Changes a schedule, or says why that is not done here. @internal */
export function ScheduleEditorPage() {
  const { id = '' } = useParams();
  const schedulePath = useRouteRef(scheduleRouteRef);
  const query = useSchedule(id);
  const schedule = query.data;
  if (!schedule) {
    return (
      <PageBody>
        {query.error ? (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <LoadingLines lines={8} />
        )}
      </PageBody>
    );
  }
  if (!schedule.canUpdate) {
    return (
      <PageBody>
        <ReadOnlyNotice
          kind="schedule"
          name={schedule.name}
          definedIn={schedule.definedIn}
          path={schedulePath({ id })}
        />
      </PageBody>
    );
  }
  return (
    <PageBody>
      <ScheduleEditor
        // What is typed stays when what is stored changes meanwhile.
        key={schedule.id}
        stored={schedule}
        start={scheduleForm(schedule, Date.now())}
        onStale={() => query.refetch()}
      />
      <DeleteSchedule schedule={schedule} onStale={() => query.refetch()} />
    </PageBody>
  );
}
