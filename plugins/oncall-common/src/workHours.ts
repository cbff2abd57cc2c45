import { isoDate } from '@operability/contract-kit';
import * as z from 'zod';

/** A time zone of the IANA database, such as `America/Los_Angeles`. @public */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, {
    message:
      'is not a time zone of the IANA database such as America/Los_Angeles or UTC',
  })
  .meta({ example: 'America/Los_Angeles' });

/** A weekday by its ISO number, 1 = Monday. @public */
export const weekday = z
  .int()
  .min(1, 'must be an ISO weekday, 1 = Monday to 7 = Sunday')
  .max(7, 'must be an ISO weekday, 1 = Monday to 7 = Sunday');

/** A time of day on a 24 hour clock, `HH:MM`. @public */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:00')
  .meta({ example: '09:00' });

const endOfWindow = z
  .string()
  .regex(
    /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'must be a time of day such as 18:00, or 24:00',
  )
  .meta({ example: '18:00' });

/**
 * Hours that come back every week. One that ends at or before its start ends
 * on the next day; its weekdays are those on which it starts.
 *
 * @public
 */
export const weeklyWindow = z
  .object({
    weekdays: z
      .array(weekday)
      .min(1, 'must name at least one weekday')
      .max(7)
      .refine(days => new Set(days).size === days.length, {
        message: 'must not name a weekday twice',
      }),
    from: timeOfDay,
    to: endOfWindow,
  })
  .meta({ id: 'WeeklyWindow' });

/** @public */
export type WeeklyWindow = z.output<typeof weeklyWindow>;

/** A country or a part of one whose public holidays count, such as `DE-BY`. @public */
export const holidayRegion = z
  .string()
  .regex(
    /^[A-Z]{2}(-[A-Z0-9]{1,4}){0,2}$/,
    'must be a country or a part of one such as US, US-CA or DE-BY',
  );

/** Work hours of a team; a public holiday is after hours. @public */
export const workHours = z
  .object({
    timeZone,
    windows: z
      .array(weeklyWindow)
      .min(1, 'must have at least one window')
      .max(50),
    holidayRegion: holidayRegion.optional(),
  })
  .meta({ id: 'WorkHours' });

/** @public */
export type WorkHours = z.output<typeof workHours>;

/** Monday to Friday, 09:00 to 18:00: what counts until somebody says otherwise. @public */
export const defaultWorkWindows: WeeklyWindow[] = [
  { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
];

/** Days that somebody is away, both included. @public */
export const leave = z
  .object({
    from: isoDate,
    to: isoDate,
    note: z.string().trim().max(200).optional(),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'must not be before from',
  })
  .meta({ id: 'Leave' });

/** @public */
export type Leave = z.output<typeof leave>;

function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are understood by Intl and know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}
