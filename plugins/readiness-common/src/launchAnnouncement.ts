import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef, words } from './identifier';

const mail = {
  to: z
    .string()
    .describe(
      'The address of everybody, as configured, or who hears of it without one',
    ),
  subject: z.string(),
  text: z.string(),
};

/** The launch mail of an entity before it is sent. @public */
export const launchMail = z
  .object({
    ...mail,
    canSend: z.boolean().describe('Whether the reader may send it'),
  })
  .meta({ id: 'LaunchMail' });

/** @public */
export type LaunchMail = z.output<typeof launchMail>;

/** What the sender changes about the launch mail that was composed. @public */
export const launchAnnouncementInput = z
  .object({
    subject: words(200)
      .regex(/^[^\r\n]*$/, 'must be one line')
      .optional(),
    text: words(20_000).optional(),
  })
  .meta({ id: 'LaunchAnnouncementInput' });

/** @public */
export type LaunchAnnouncementInput = z.input<typeof launchAnnouncementInput>;

/** A launch mail that was sent; the record is the proof. @public */
export const launchAnnouncement = z
  .object({
    id: z.uuid(),
    ...mail,
    sentBy: userRef,
    sentAt: instant,
    deliveries: z.array(
      z.object({
        channel: z.string().describe('notification or mail'),
        status: z.enum(['queued', 'sent', 'failed']),
        error: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'LaunchAnnouncement' });

/** @public */
export type LaunchAnnouncement = z.output<typeof launchAnnouncement>;
