import { CalendarSettings } from '@operability/plugin-oncall-common';
import { errorStatus, serverErrors } from '@operability/ui-kit';
import { useState } from 'react';
import { useSaveCalendarSettings } from '../../hooks/useCalendarSettings';
import {
  CalendarForm,
  calendarForm,
  readCalendarForm,
} from '../../model/calendarForm';

/** What somebody is writing into their calendar, and what comes of it. @internal */
export function useCalendarEditor(settings: CalendarSettings) {
  /** With the version that it started from; undefined while nothing is typed. */
  const [typed, setTyped] = useState<{ form: CalendarForm; version: number }>();
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaveCalendarSettings();
  const stored = calendarForm(settings);
  const form = typed?.form ?? stored;
  const { input, errors } = readCalendarForm(form);
  const isInOrder = Object.keys(errors).length === 0;
  const isNewer = typed !== undefined && typed.version !== settings.version;

  const startAgain = () => {
    setTyped(undefined);
    setIsChecked(false);
    save.reset();
  };
  return {
    form,
    errors: isChecked && !isInOrder ? errors : serverErrors(save.error),
    error: isNewer && errorStatus(save.error) === 409 ? undefined : save.error,
    isDirty: typed !== undefined,
    isBusy: save.isPending,
    isRefused: isChecked && !isInOrder,
    isSaved: save.isSuccess && typed === undefined,
    /** As it was saved in another window while something is typed here. */
    newer: isNewer ? stored : undefined,
    change(next: CalendarForm) {
      setTyped({ form: next, version: typed?.version ?? settings.version });
    },
    takeTheirs: startAgain,
    keepMine() {
      setTyped({ form, version: settings.version });
      save.reset();
    },
    discard: startAgain,
    save() {
      setIsChecked(true);
      if (!isInOrder || !typed) return;
      save.mutate(
        { ...input, version: typed.version },
        {
          onSuccess: () => {
            setTyped(undefined);
            setIsChecked(false);
          },
        },
      );
    },
  };
}
