import { instant, isoDate, version } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, ownerRef, title, userRef } from './identifier';
import { shiftLength } from './shiftLength';
import {
  holidayRegion,
  timeOfDay,
  timeZone,
  weekday,
  weeklyWindow,
} from './workHours';

/** The most participants that a rotation may have. @public */
export const mostParticipants = 200;

/** One place of a rotation: somebody's, or nobody's. @public */
export const participant = z
  .union([
    z.strictObject({ userRef }),
    z.strictObject({ vacant: z.literal(true) }),
  ])
  .meta({ id: 'Participant' });

/** @public */
export type Participant = z.output<typeof participant>;

const rotationFields = {
  name: title,
  participants: z
    .array(participant)
    .min(1, 'must have at least one participant, or one vacant place')
    .max(
      mostParticipants,
      `must have at most ${mostParticipants} participants`,
    ),
  shift: shiftLength,
  handover: z.object({ time: timeOfDay, weekday: weekday.optional() }),
  startsOn: isoDate.describe(
    'The local date of the first handover, or of the first such weekday from it on',
  ),
  restrictions: z
    .array(weeklyWindow)
    .max(50)
    .default([])
    .describe('The only hours it counts in; all hours, when empty'),
  effectiveFrom: instant.optional(),
  effectiveUntil: instant.optional(),
};

/** A rule of a schedule for who takes turns. @public */
export const rotation = z
  .object({
    id: identifier,
    ...rotationFields,
    timeZone: timeZone
      .optional()
      .describe(
        'Only on a rotation that ended when its schedule moved to another zone',
      ),
    succeeds: identifier
      .optional()
      .describe('The rotation that ended when this one was saved'),
  })
  .meta({ id: 'Rotation' });

/** @public */
export type Rotation = z.output<typeof rotation>;

/** A rotation as its owners write it; without an id it is a new one. @public */
export const rotationInput = z
  .object({ id: identifier.optional(), ...rotationFields })
  .refine(
    ({ effectiveFrom, effectiveUntil }) =>
      !effectiveFrom ||
      !effectiveUntil ||
      Date.parse(effectiveFrom) < Date.parse(effectiveUntil),
    { path: ['effectiveUntil'], message: 'must be after effectiveFrom' },
  );

/** @public */
export type RotationInput = z.input<typeof rotationInput>;

/** What a schedule promises: against it gaps and coverage are counted. @public */
export const expectation = z.enum(['always', 'workHours']);

const scheduleFields = {
  name: title,
  ownerRef,
  timeZone,
  expected: expectation.default('always'),
  workHours: z
    .object({
      windows: z.array(weeklyWindow).min(1).max(50),
      holidayRegion: holidayRegion.optional(),
    })
    .optional()
    .describe(
      "In the schedule's zone; Monday to Friday 09:00 to 18:00 when left out",
    ),
};

/** Who holds a role over time. @public */
export const schedule = z
  .object({
    id: identifier,
    ...scheduleFields,
    rotations: z.array(rotation),
    definedIn: z
      .string()
      .optional()
      .describe('Where it is written as code; such a row is read-only here'),
    canUpdate: z
      .boolean()
      .optional()
      .describe('Whether the reader may change it'),
    canOverride: z
      .boolean()
      .optional()
      .describe(
        'Whether the reader may make overrides of anybody, also where it is written as code',
      ),
    version,
  })
  .meta({ id: 'Schedule' });

/** @public */
export type Schedule = z.output<typeof schedule>;

/** A schedule as its owners write it. @public */
export const scheduleInput = z
  .object({
    id: identifier.optional(),
    ...scheduleFields,
    rotations: z
      .array(rotationInput)
      .min(1, 'must have at least one rotation')
      .max(100)
      .superRefine((rotations, context) => {
        const ids = rotations.flatMap(({ id }) => (id ? [id] : []));
        const twice = ids.find((id, index) => ids.indexOf(id) !== index);
        if (twice) {
          context.addIssue({
            code: 'custom',
            message: `must not hold the rotation '${twice}' twice`,
          });
        }
      }),
  })
  .meta({ id: 'ScheduleInput' });

/** @public */
export type ScheduleInput = z.input<typeof scheduleInput>;

/** When a saved change takes effect. @public */
export const changeFrom = z.enum(['nextHandover', 'now']);

/** @public */
export type ChangeFrom = z.output<typeof changeFrom>;

/** A change of a schedule. @public */
export const scheduleUpdate = scheduleInput.extend({
  version,
  from: changeFrom
    .default('nextHandover')
    .describe('When changed rotations take effect'),
});
