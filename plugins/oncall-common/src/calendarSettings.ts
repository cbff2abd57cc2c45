import { instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef } from './identifier';
import { holidayRegion, leave, timeZone, weeklyWindow } from './workHours';

/** How somebody works from a date on. @public */
export const calendarPeriod = z
  .object({
    from: isoDate
      .optional()
      .describe('The first day it counts; only the first may leave it out'),
    timeZone: timeZone
      .optional()
      .describe('The zone of the schedule that pages them, when left out'),
    windows: z.array(weeklyWindow).max(50),
    holidayRegion: holidayRegion.optional(),
  })
  .meta({ id: 'CalendarPeriod' });

/** @public */
export type CalendarPeriod = z.output<typeof calendarPeriod>;

const fields = {
  periods: z
    .array(calendarPeriod)
    .min(1, 'must have at least one period')
    .max(200)
    .refine(
      periods =>
        periods.every(
          ({ from }, index) =>
            index === 0 ||
            (from !== undefined && from > (periods[index - 1].from ?? '')),
        ),
      { message: 'must be in the order of their first days' },
    ),
  leave: z.array(leave).max(500).default([]),
};

/** When somebody works: zone, hours, holidays and leave, by date. @public */
export const calendarSettings = z
  .object({
    userRef,
    ...fields,
    isDefault: z
      .literal(true)
      .optional()
      .describe('Nothing was ever saved; these are the defaults'),
    version: z.int().min(0),
  })
  .meta({ id: 'CalendarSettings' });

/** @public */
export type CalendarSettings = z.output<typeof calendarSettings>;

/** One's own settings as they are saved; `version` 0 makes the first. @public */
export const calendarSettingsInput = z.object({
  ...fields,
  version: z.int().min(0),
});

/** @public */
export type CalendarSettingsInput = z.input<typeof calendarSettingsInput>;

const longestRangeMs = 3_660 * 86_400_000;

/** Whose calendars another backend asks for, and the range it counts. @public */
export const calendarsQuery = z
  .object({
    userRefs: z.array(userRef).min(1).max(1000),
    since: instant,
    until: instant,
  })
  .refine(
    ({ since, until }) => {
      const length = Date.parse(until) - Date.parse(since);
      return length > 0 && length <= longestRangeMs;
    },
    {
      path: ['until'],
      message: 'must be after since, by ten years at most',
    },
  );

/** Somebody's calendar, for those who count their hours. @public */
export const knownCalendar = z
  .object({
    userRef,
    periods: z.array(
      calendarPeriod.extend({
        holidays: z
          .array(isoDate)
          .describe('Public holidays of the region, within the range'),
      }),
    ),
    leave: z.array(z.object({ from: isoDate, to: isoDate })),
    scheduleTimeZone: timeZone
      .optional()
      .describe('That of a schedule they are on; for want of their own'),
    version: z.int().min(0).describe('0 where nothing was ever saved'),
  })
  .meta({ id: 'KnownCalendar' });

/** @public */
export type KnownCalendar = z.output<typeof knownCalendar>;
