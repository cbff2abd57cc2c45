import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { delay } from './delay';
import { urgency } from './alert';

/** A channel that pages can be sent on. @public */
export const channel = z
  .object({
    id: z.string(),
    title: z.string(),
    interrupts: z.boolean(),
    implicit: z
      .literal(true)
      .optional()
      .describe('Everybody has it without saving a contact'),
    fields: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        description: z.string().optional(),
        required: z.boolean(),
        secret: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Channel' });

/** @public */
export type Channel = z.output<typeof channel>;

/** Where somebody can be reached. @public */
export const contactMethod = z
  .object({
    id: z.uuid(),
    channel: z.string().max(63),
    title: z.string().trim().min(1).max(100),
    address: z
      .record(z.string().max(63), z.string().max(2000))
      .describe("The channel's fields; secret ones are not given back"),
    implicit: z
      .literal(true)
      .optional()
      .describe('Always there and always works: may be ruled, not taken away'),
    verifiedAt: instant.optional(),
    lastDeliveredAt: instant.optional(),
    lastError: z.string().optional(),
  })
  .meta({ id: 'ContactMethod' });

/** @public */
export type ContactMethod = z.output<typeof contactMethod>;

/** A contact method as its person writes it. @public */
export const contactMethodInput = contactMethod
  .pick({ channel: true, title: true, address: true })
  .extend({ id: z.uuid().optional() });

/** When a person wants to be reached where. @public */
export const notificationRule = z
  .object({
    urgency,
    contactMethodId: z.uuid(),
    after: delay({ min: 'PT0S', max: 'PT6H' }).default('PT0S'),
  })
  .meta({ id: 'NotificationRule' });

/** @public */
export type NotificationRule = z.output<typeof notificationRule>;

/** Somebody's own contacts and rules. @public */
export const contactSettings = z
  .object({
    methods: z.array(contactMethod),
    rules: z.array(notificationRule),
    channels: z.array(channel).describe('What there is to choose from'),
    version: z.int().min(0),
  })
  .meta({ id: 'ContactSettings' });

/** @public */
export type ContactSettings = z.output<typeof contactSettings>;
