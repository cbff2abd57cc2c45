import { PageBody } from '@operability/ui-kit';
import { useState } from 'react';
import { emptyScheduleForm } from '../../model/scheduleForm';
import { ownZone } from '../../model/wallTime';
import { ScheduleEditor } from './ScheduleEditor';

/** Makes a schedule. @internal */
export function NewSchedulePage() {
  const [start] = useState(() => emptyScheduleForm(ownZone(), Date.now()));
  return (
    <PageBody>
      <ScheduleEditor start={start} />
    </PageBody>
  );
}
