import {
  CalendarPeriod,
  CalendarSettings,
  CalendarSettingsInput,
  calendarSettingsInput,
  defaultWorkWindows,
  Leave,
  WeeklyWindow,
} from '@operability/plugin-oncall-common';
import { Difference, FieldErrors, schemaErrors } from '@operability/ui-kit';
import { windowsText } from './weekdays';

/** How somebody works from a date on, while they write it. @internal */
export interface PeriodForm {
  /** The first has none: it counts since ever. */
  from: string;
  timeZone: string;
  windows: WeeklyWindow[];
  holidayRegion: string;
}

/** Days that somebody is away, while they write it. @internal */
export interface LeaveForm {
  from: string;
  to: string;
  note: string;
}

/** What the fields of a calendar hold while somebody writes. @internal */
export interface CalendarForm {
  periods: PeriodForm[];
  leave: LeaveForm[];
}

/** @internal */
export function calendarForm({
  periods,
  leave,
}: Pick<CalendarSettings, 'periods' | 'leave'>): CalendarForm {
  return {
    periods: periods.map(periodForm),
    leave: leave.map(({ from, to, note }) => ({ from, to, note: note ?? '' })),
  };
}

/** Another period, which starts out as the one before it. @internal */
export function nextPeriod({ periods }: CalendarForm): PeriodForm {
  const last = periods.at(-1) ?? periodForm({ windows: defaultWorkWindows });
  return { ...last, from: '' };
}

/** The calendar in the fields, and what is wrong with which field. @internal */
export function readCalendarForm(form: CalendarForm): {
  input: Omit<CalendarSettingsInput, 'version'>;
  errors: FieldErrors;
} {
  const input = {
    periods: form.periods.map(readPeriod),
    leave: form.leave.map(readLeave),
  };
  const parsed = calendarSettingsInput.safeParse({ ...input, version: 0 });
  const errors: Record<string, string> = { ...schemaErrors(parsed.error) };
  form.periods.forEach(({ from }, index) => {
    const before = form.periods[index - 1]?.from ?? '';
    if (index > 0 && !(from > before)) {
      errors[`periods.${index}.from`] = from
        ? 'must be after the first day of the period before'
        : 'choose the first day it counts';
    }
  });
  form.leave.forEach(({ from, to }, index) => {
    if (!from) errors[`leave.${index}.from`] = 'choose the first day';
    if (!to) errors[`leave.${index}.to`] = 'choose the last day';
    if (from && to && to < from) {
      errors[`leave.${index}.to`] = 'must not be before the first day';
    }
  });
  // Said beside the fields already.
  if (/order/.test(errors.periods ?? '')) delete errors.periods;
  return { input, errors };
}

/** What differs between what is stored and what is being written. @internal */
export function calendarDifferences(
  theirs: CalendarForm,
  mine: CalendarForm,
): Difference[] {
  const rows: [string, (form: CalendarForm) => string][] = [
    ['Working hours', ({ periods }) => periods.map(periodText).join('; ')],
    ['Leave', ({ leave }) => leave.map(leaveText).join('; ')],
  ];
  return rows
    .map(([label, textOf]) => ({
      label,
      theirs: textOf(theirs),
      mine: textOf(mine),
    }))
    .filter(row => row.theirs !== row.mine);
}

function periodForm(period: CalendarPeriod): PeriodForm {
  return {
    from: period.from ?? '',
    timeZone: period.timeZone ?? '',
    windows: period.windows,
    holidayRegion: period.holidayRegion ?? '',
  };
}

function readPeriod(period: PeriodForm): CalendarPeriod {
  const timeZone = period.timeZone.trim();
  const holidayRegion = period.holidayRegion.trim();
  return {
    ...(period.from && { from: period.from }),
    ...(timeZone && { timeZone }),
    windows: period.windows,
    ...(holidayRegion && { holidayRegion }),
  };
}

function readLeave({ from, to, note }: LeaveForm): Leave {
  return { from, to, ...(note.trim() && { note: note.trim() }) };
}

function periodText(period: PeriodForm): string {
  const { from, windows, timeZone, holidayRegion } = period;
  const parts = [windowsText(windows) || 'no hours', timeZone, holidayRegion];
  const text = parts.filter(Boolean).join(', ');
  return from ? `from ${from}: ${text}` : text;
}

function leaveText({ from, to, note }: LeaveForm): string {
  return `${from} to ${to}${note ? ` (${note})` : ''}`;
}
