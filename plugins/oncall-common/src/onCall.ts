import { entityRef, instant, version } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, ownerRef, userRef } from './identifier';
import { roleName } from './role';
import { gap, shiftSource } from './shift';

/** How an entity came by its policy. @public */
export const assignedBy = z
  .object({
    type: z.enum([
      'annotation',
      'assignment',
      'system',
      'owner',
      'organization',
    ]),
    ref: entityRef
      .optional()
      .describe('The entity that carries it: itself, its system, or the group'),
  })
  .meta({ id: 'AssignedBy' });

/** @public */
export type AssignedBy = z.output<typeof assignedBy>;

/** Somebody who would be paged, until when, and what put them there. @public */
export const onCallPerson = z
  .object({
    userRef,
    until: instant.optional().describe('Left out where no end is in sight'),
    source: z.object({
      type: z.enum(['schedule', 'user', 'group']),
      ref: z.string(),
      name: z.string(),
      shift: shiftSource.optional(),
    }),
  })
  .meta({ id: 'OnCallPerson' });

/** @public */
export type OnCallPerson = z.output<typeof onCallPerson>;

/** One level of the ladder at an instant. @public */
export const onCallLevel = z
  .object({
    step: z.int(),
    title: z.string(),
    role: roleName.optional(),
    people: z.array(onCallPerson),
    channels: z.array(z.string()),
    startsAfter: z
      .string()
      .optional()
      .describe('Since the trigger; left out for a step that is passed'),
    note: z.string().optional(),
  })
  .meta({ id: 'OnCallLevel' });

/** @public */
export type OnCallLevel = z.output<typeof onCallLevel>;

/** Who answers for an entity. @public */
export const entityOnCall = z
  .object({
    entityRef,
    policy: z
      .object({ id: identifier, name: z.string(), version, assignedBy })
      .optional()
      .describe('Left out where no policy is found'),
    levels: z.array(onCallLevel),
    openAlerts: z.int(),
    knownAt: instant
      .optional()
      .describe("Age of the engine's own copy, where the catalog is down"),
    canRaise: z.boolean().optional(),
    canAssign: z.boolean().optional(),
  })
  .meta({ id: 'EntityOnCall' });

/** @public */
export type EntityOnCall = z.output<typeof entityOnCall>;

/** Which policy an entity has; without one it inherits. @public */
export const policyAssignment = z.object({
  policyId: identifier
    .optional()
    .describe('Left out to take the assignment away'),
});

/** The entities to look up at once. @public */
export const onCallByRefs = z.object({
  entityRefs: z.array(entityRef).min(1).max(1000),
  at: instant.optional(),
});

/** Who holds a schedule at the moment, and who is next. @public */
export const scheduleNow = z
  .object({
    id: identifier,
    name: z.string(),
    ownerRef,
    timeZone: z.string(),
    people: z.array(onCallPerson),
    next: z
      .object({ at: instant, people: z.array(userRef) })
      .optional()
      .describe('The next time that somebody else holds it'),
  })
  .meta({ id: 'ScheduleNow' });

/** @public */
export type ScheduleNow = z.output<typeof scheduleNow>;

/** Every schedule's holder. @public */
export const onCallNow = z
  .object({ at: instant, items: z.array(scheduleNow) })
  .meta({ id: 'OnCallNow' });

/** @public */
export type OnCallNow = z.output<typeof onCallNow>;

/** Where on call has holes. @public */
export const coverageReport = z
  .object({
    since: instant,
    until: instant,
    onNoRotation: z.array(userRef),
    withoutContact: z
      .array(userRef)
      .describe('On a rotation or policy, with no contact that works'),
    gaps: z.array(
      gap.extend({ scheduleId: identifier, scheduleName: z.string() }),
    ),
    withoutPolicy: z.array(entityRef),
    goneFromCatalog: z
      .array(userRef)
      .describe('On a rotation or policy, and no longer in the catalog'),
  })
  .meta({ id: 'CoverageReport' });

/** @public */
export type CoverageReport = z.output<typeof coverageReport>;
