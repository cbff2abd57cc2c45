import * as z from 'zod';
import { webUrl } from './identifier';

/** What an answer stands on, and where to look at it. @public */
export const evidence = z
  .object({
    title: z.string().trim().min(1, 'must not be empty').max(1000),
    url: webUrl.optional(),
  })
  .meta({ id: 'Evidence' });

/** @public */
export type Evidence = z.output<typeof evidence>;
