import {
  MaintenanceWindowInput,
  maintenanceWindowInput,
} from '@operability/plugin-oncall-common';
import { FieldErrors, schemaErrors } from './fieldErrors';
import { instantOf, localInputOf } from './wallTime';

const minute = 60_000;

/** What the fields of planned quiet hold while somebody writes. @internal */
export interface MaintenanceForm {
  targets: readonly string[];
  /** What is being typed, and is not among the targets yet. */
  typed: string;
  start: string;
  end: string;
  reason: string;
}

/** Two hours from now on, of nothing yet. @internal */
export function maintenanceForm(now: number): MaintenanceForm {
  const start = Math.floor(now / minute) * minute;
  const local = (at: number) => localInputOf(new Date(at).toISOString());
  return {
    targets: [],
    typed: '',
    start: local(start),
    end: local(start + 120 * minute),
    reason: '',
  };
}

/** The window in the fields, and what is wrong with which field. @internal */
export function readMaintenanceForm(
  form: MaintenanceForm,
  now: number,
): { input: MaintenanceWindowInput; errors: FieldErrors } {
  const typed = form.typed.trim();
  const input: MaintenanceWindowInput = {
    // What is typed and not added is meant too.
    targets: [...new Set([...form.targets, ...(typed ? [typed] : [])])],
    start: instantOf(form.start) ?? '',
    end: instantOf(form.end) ?? '',
    reason: form.reason.trim(),
  };
  return { input, errors: findErrors(input, now) };
}

function findErrors(input: MaintenanceWindowInput, now: number): FieldErrors {
  const { targets, start, end, reason } = input;
  const found = schemaErrors(maintenanceWindowInput.safeParse(input).error);
  const wrongTarget = Object.keys(found).find(path =>
    path.startsWith('targets.'),
  );
  const isOver = Boolean(end) && Date.parse(end) <= now;
  return {
    ...found,
    ...(isOver && !found.end && { end: 'must be later than now' }),
    ...(!start && { start: 'choose a time' }),
    ...(!end && { end: 'choose a time' }),
    ...(!reason && { reason: 'say why, for those who see no page' }),
    ...(targets.length === 0 && { targets: 'choose what is to be quiet' }),
    ...(wrongTarget && { targets: found[wrongTarget] }),
  };
}
