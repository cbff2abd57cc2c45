import { ChangeFrom, Schedule } from '@operability/plugin-oncall-common';
import { errorStatus, errorText } from '@operability/ui-kit';
import { useState } from 'react';
import { useSaveSchedule } from '../../hooks/useScheduleChanges';
import { serverErrors } from '../../model/fieldErrors';
import {
  readScheduleForm,
  ScheduleForm,
  scheduleForm,
} from '../../model/scheduleForm';

interface ScheduleEditorOptions {
  start: ScheduleForm;
  /** As the server has it, as far as is known now; left out for a new one. */
  stored?: Schedule;
  onSaved: (schedule: Schedule) => void;
  /** The server has another version by now, which should be fetched. */
  onStale?: () => void;
}

/** What somebody is writing into a schedule, and what comes of it. @internal */
export function useScheduleEditor(options: ScheduleEditorOptions) {
  const { start, stored, onSaved, onStale } = options;
  const [form, setForm] = useState(start);
  const [from, setFrom] = useState<ChangeFrom>('nextHandover');
  const [version, setVersion] = useState(stored?.version ?? 0);
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaveSchedule(stored?.id);
  const { input, errors } = readScheduleForm(form);
  const isInOrder = Object.keys(errors).length === 0;
  const newer =
    errorStatus(save.error) === 409 && stored && stored.version !== version
      ? stored
      : undefined;

  const goOnWith = (next: ScheduleForm) => {
    setForm(next);
    setVersion(newer?.version ?? version);
    save.reset();
  };
  return {
    form,
    from,
    setFrom,
    /** Beside fields: what is wrong by the contract, else by the server. */
    errors: isChecked && !isInOrder ? errors : serverErrors(save.error),
    error: newer ? undefined : save.error,
    isBusy: save.isPending,
    isRefused: isChecked && !isInOrder,
    newer,
    /** Who changed it and when, in the server's words. */
    author: newer && errorText(save.error),
    newerForm: newer && scheduleForm(newer, Date.now()),
    change(next: ScheduleForm) {
      setForm(next);
      // What the server said was about something else.
      if (errorStatus(save.error) === 400) save.reset();
    },
    takeTheirs: () => newer && goOnWith(scheduleForm(newer, Date.now())),
    keepMine: () => goOnWith(form),
    save() {
      setIsChecked(true);
      if (!isInOrder) return;
      save.mutate(
        { input, version, from },
        {
          onSuccess: onSaved,
          onError: error => {
            if (errorStatus(error) === 409) onStale?.();
          },
        },
      );
    },
  };
}
