import {
  defaultWorkWindows,
  Rotation,
  Schedule,
  ScheduleInput,
  scheduleInput,
  WeeklyWindow,
} from '@operability/plugin-oncall-common';
import { DateTime } from 'luxon';
import { FieldErrors, schemaErrors } from '@operability/ui-kit';
import {
  emptyRotation,
  readRotationForm,
  RotationForm,
  rotationForm,
} from './rotationForm';

/** What the fields of a schedule hold while somebody writes. @internal */
export interface ScheduleForm {
  name: string;
  ownerRef: string;
  timeZone: string;
  expected: Schedule['expected'];
  /** None for Monday to Friday, 09:00 to 18:00. */
  windows: WeeklyWindow[];
  holidayRegion: string;
  rotations: RotationForm[];
}

/** A schedule that is not made yet. @internal */
export function emptyScheduleForm(timeZone: string, now: number): ScheduleForm {
  return {
    name: '',
    ownerRef: '',
    timeZone,
    expected: 'always',
    windows: [],
    holidayRegion: '',
    rotations: [emptyRotation(lastHandoverDate(timeZone, now))],
  };
}

/**
 * The Monday whose 09:00 was last, so that a new weekly rotation holds somebody
 * from the moment it is made.
 *
 * @internal
 */
export function lastHandoverDate(timeZone: string, now: number): string {
  const time = DateTime.fromMillis(now, { zone: timeZone });
  const local = time.isValid ? time : DateTime.fromMillis(now);
  return local.minus({ hours: 9 }).startOf('week').toISODate() ?? '';
}

/** The local date of an instant. @internal */
export function dateIn(timeZone: string, now: number): string {
  const time = DateTime.fromMillis(now, { zone: timeZone });
  return (time.isValid ? time : DateTime.fromMillis(now)).toISODate() ?? '';
}

/**
 * A stored schedule in the fields. Rotations that are over are its history, and
 * one that gives way to a successor is changed through that.
 *
 * @internal
 */
export function scheduleForm(schedule: Schedule, now: number): ScheduleForm {
  return {
    name: schedule.name,
    ownerRef: schedule.ownerRef,
    timeZone: schedule.timeZone,
    expected: schedule.expected,
    windows: schedule.workHours?.windows ?? [],
    holidayRegion: schedule.workHours?.holidayRegion ?? '',
    rotations: editableRotations(schedule, now).map(rotationForm),
  };
}

function editableRotations({ rotations }: Schedule, now: number): Rotation[] {
  const succeeded = new Set(rotations.map(({ succeeds }) => succeeds));
  return rotations.filter(
    ({ id, effectiveUntil }) =>
      !succeeded.has(id) &&
      (!effectiveUntil || Date.parse(effectiveUntil) > now),
  );
}

/** The schedule in the fields, and what is wrong with which field. @internal */
export function readScheduleForm(form: ScheduleForm): {
  input: ScheduleInput;
  errors: FieldErrors;
} {
  const region = form.holidayRegion.trim();
  const input: ScheduleInput = {
    name: form.name.trim(),
    ownerRef: form.ownerRef.trim(),
    timeZone: form.timeZone.trim(),
    expected: form.expected,
    ...((form.windows.length > 0 || region) && {
      workHours: {
        windows: form.windows.length ? form.windows : defaultWorkWindows,
        ...(region && { holidayRegion: region }),
      },
    }),
    rotations: form.rotations.map(readRotationForm),
  };
  return {
    input,
    errors: inOurWords(schemaErrors(scheduleInput.safeParse(input).error)),
  };
}

/** The contract speaks of what is sent; a writer looks at fields. */
function inOurWords(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      if (/\.participants\.\d+/.test(path)) {
        const field = path.replace(/(\.participants\.\d+).*/, '$1');
        return [field, 'choose somebody, or leave the place vacant'];
      }
      if (path.endsWith('.startsOn')) return [path, 'choose a day'];
      return [path, message];
    }),
  );
}
