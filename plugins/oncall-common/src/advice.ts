import * as z from 'zod';

const reasons = z
  .array(z.string())
  .describe('The facts that speak for and against, in words');

/** The talk's questions about an alert, answered with reasons. @public */
export const advice = z
  .object({
    escalate: z
      .object({ can: z.boolean(), should: z.boolean(), because: reasons })
      .describe('Can I escalate this alert? Should I?'),
    statusSite: z
      .object({ should: z.boolean(), because: reasons })
      .describe('Should I update the status site? Will someone else?'),
    thisWeek: z
      .object({ should: z.boolean(), because: reasons })
      .describe('Do I need to fix these warnings this week?'),
  })
  .meta({ id: 'Advice' });

/** @public */
export type Advice = z.output<typeof advice>;
