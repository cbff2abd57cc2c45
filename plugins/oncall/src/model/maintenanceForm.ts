import {
  MaintenanceWindowInput,
  maintenanceWindowInput,
} from '@operability/plugin-oncall-common';
import { FieldErrors, schemaErrors } from '@operability/ui-kit';
import { ownZone } from './wallTime';
import { instantInZone, zonedInputOf } from './zonedInput';

const minute = 60_000;

/** What the fields of maintenance hold while somebody writes. @internal */
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
  const zone = ownZone();
  return {
    targets: [],
    typed: '',
    start: zonedInputOf(start, zone),
    end: zonedInputOf(start + 120 * minute, zone),
    reason: '',
  };
}

/** The window in the fields, and what is wrong with which field. @internal */
export function readMaintenanceForm(
  form: MaintenanceForm,
  now: number,
): { input: MaintenanceWindowInput; errors: FieldErrors } {
  const typed = form.typed.trim();
  const zone = ownZone();
  const input: MaintenanceWindowInput = {
    // What is typed and not added is meant too.
    targets: [...new Set([...form.targets, ...(typed ? [typed] : [])])],
    start: instantInZone(form.start, zone) ?? '',
    end: instantInZone(form.end, zone) ?? '',
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
    ...(targets.length === 0 && {
      targets: 'choose what is to be in maintenance',
    }),
    ...(wrongTarget && { targets: found[wrongTarget] }),
  };
}
