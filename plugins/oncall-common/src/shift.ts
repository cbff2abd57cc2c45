import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef } from './identifier';
import { checkRange, rangeFields } from './range';
import { changeFrom, scheduleInput } from './schedule';

/** What put a person on call. @public */
export const shiftSource = z.object({
  type: z.enum(['rotation', 'override', 'cover']),
  id: z.string(),
});

/** @public */
export type ShiftSource = z.output<typeof shiftSource>;

/** One person's stretch of a schedule. @public */
export const shift = z
  .object({ start: instant, end: instant, userRef, source: shiftSource })
  .meta({ id: 'Shift' });

/** @public */
export type Shift = z.output<typeof shift>;

/** A stretch in which nobody holds what the schedule promises. @public */
export const gap = z
  .object({ start: instant, end: instant })
  .meta({ id: 'Gap' });

/** @public */
export type Gap = z.output<typeof gap>;

/** The shifts of a schedule within a range, cut to it. @public */
export const shifts = z
  .object({
    items: z.array(shift),
    gaps: z.array(gap),
    coverage: z
      .number()
      .min(0)
      .max(1)
      .describe('Held of what is promised; 1 where nothing is promised'),
    orphaned: z
      .array(z.string())
      .describe('Overrides in the range that replace nobody'),
  })
  .meta({ id: 'Shifts' });

/** @public */
export type Shifts = z.output<typeof shifts>;

/** A schedule that is not saved yet, and the range to show. @public */
export const previewInput = z
  .object({
    schedule: scheduleInput.describe(
      'With the id of a saved schedule it is shown as a change of that',
    ),
    from: changeFrom.default('nextHandover'),
    ...rangeFields,
  })
  .superRefine(checkRange)
  .meta({ id: 'SchedulePreviewInput' });

/** @public */
export type PreviewInput = z.input<typeof previewInput>;
