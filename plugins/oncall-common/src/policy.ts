import { entityRef, instant, version } from '@operability/contract-kit';
import * as z from 'zod';
import { delay } from './delay';
import { groupRef, identifier, ownerRef, title, userRef } from './identifier';
import { roleName } from './role';
import { workHours } from './workHours';

/** What a step pages. @public */
export const target = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('schedule'), ref: identifier }),
    z.object({ type: z.literal('user'), ref: userRef }),
    z.object({ type: z.literal('group'), ref: groupRef }),
    z.object({
      type: z.literal('channel'),
      ref: z
        .string()
        .regex(
          /^[a-z][a-z0-9-]*:\S{1,200}$/,
          'must be a channel and an address in it such as slack:#runtime',
        ),
    }),
  ])
  .meta({ id: 'Target' });

/** @public */
export type Target = z.output<typeof target>;

/** When a step counts. @public */
export const stepHours = z.enum(['always', 'workHours', 'afterHours']);

/** @public */
export type StepHours = z.output<typeof stepHours>;

/** One step of the ladder that an alert climbs. @public */
export const step = z
  .object({
    title,
    role: roleName.optional(),
    targets: z.array(target).min(1, 'must have at least one target').max(20),
    escalateAfter: delay({ min: 'PT1S', max: 'P7D' })
      .default('PT5M')
      .describe('The wait before the next step, repeat or last resort'),
    ack: z
      .enum(['targets', 'anyone'])
      .default('targets')
      .describe('Whether one-tap buttons go to the whole channel'),
    hours: stepHours.default('always'),
  })
  .meta({ id: 'Step' });

/** @public */
export type Step = z.output<typeof step>;

const fields = {
  name: title,
  ownerRef,
  steps: z.array(step).min(1, 'must have at least one step').max(30),
  workHours,
  repeat: z
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How often the ladder is climbed again'),
  ackTimeout: delay({ min: 'PT1M', max: 'P7D' })
    .default('PT30M')
    .describe('How long an acknowledgement holds'),
  lastResort: target
    .optional()
    .describe('Paged every 15 minutes when the ladder is exhausted'),
};

/** Ordered steps that alerts climb. @public */
export const policy = z
  .object({
    id: identifier,
    ...fields,
    definedIn: z
      .string()
      .optional()
      .describe('Where it is written as code; such a row is read-only here'),
    canUpdate: z
      .boolean()
      .optional()
      .describe('Whether the reader may change it'),
    version,
    usedBy: z
      .object({ total: z.int(), items: z.array(entityRef) })
      .describe('The entities that resolve to it by any way'),
  })
  .meta({ id: 'Policy' });

/** @public */
export type Policy = z.output<typeof policy>;

/** A policy as its owners write it. @public */
export const policyInput = z
  .object({ id: identifier.optional(), ...fields })
  .meta({ id: 'PolicyInput' });

/** @public */
export type PolicyInput = z.input<typeof policyInput>;

/** A change of a policy; open alerts keep the version they started with. @public */
export const policyUpdate = policyInput.extend({ version });

/** Who gets a page, or where a message goes. @public */
export const recipient = z
  .union([
    z.object({
      userRef,
      via: z
        .object({ type: z.enum(['schedule', 'group']), ref: z.string() })
        .optional(),
    }),
    z.object({ channelRef: z.string() }),
  ])
  .meta({ id: 'Recipient' });

/** @public */
export type Recipient = z.output<typeof recipient>;

/** One thing that would happen to an alert that nobody answers. @public */
export const simulatedStep = z
  .object({
    offset: z.string().describe('Since the trigger, as PT2M'),
    at: instant,
    step: z.int().describe('Counted from 1; 0 for the last resort'),
    repeat: z.int(),
    title: z.string(),
    role: roleName.optional(),
    recipients: z.array(recipient),
    note: z.string().optional().describe('Why it is passed, or what is odd'),
  })
  .meta({ id: 'SimulatedStep' });

/** @public */
export type SimulatedStep = z.output<typeof simulatedStep>;

/** What would happen to an alert that nobody answers. @public */
export const simulation = z
  .object({
    policy: z.object({ id: identifier, name: z.string(), version }),
    at: instant,
    urgency: z.enum(['high', 'low']),
    items: z.array(simulatedStep).max(200),
  })
  .meta({ id: 'Simulation' });

/** @public */
export type Simulation = z.output<typeof simulation>;
