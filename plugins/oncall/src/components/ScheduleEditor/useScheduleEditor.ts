import { ChangeFrom, Schedule } from '@operability/plugin-oncall-common';
import { useState } from 'react';
import { useSaveSchedule } from '../../hooks/useScheduleChanges';
import {
  readScheduleForm,
  ScheduleForm,
  scheduleForm,
} from '../../model/scheduleForm';
import { useStoredEditor } from '../StoredEditor';

interface ScheduleEditorOptions {
  start: ScheduleForm;
  stored?: Schedule;
  onSaved: (schedule: Schedule) => void;
  onStale?: () => void;
}

/** What somebody is writing into a schedule, from when on, and what comes of it. @internal */
export function useScheduleEditor(options: ScheduleEditorOptions) {
  const [from, setFrom] = useState<ChangeFrom>('nextHandover');
  const save = useSaveSchedule(options.stored?.id);
  const editor = useStoredEditor({
    ...options,
    formOf: (stored: Schedule) => scheduleForm(stored, Date.now()),
    read: readScheduleForm,
    save: {
      ...save,
      mutate: (change, callbacks) =>
        save.mutate({ ...change, from }, callbacks),
    },
  });
  return { ...editor, from, setFrom };
}
